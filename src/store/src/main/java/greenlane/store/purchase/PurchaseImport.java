package greenlane.store.purchase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import greenlane.core.purchase.LineKind;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.purchase.PurchaseRows;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.contact.ImportRepository;
import greenlane.store.customer.CustomerNumbers;

/// An import of purchases that is under way. Lines come in any order and wait in memory and beside the store; nothing is stored before [#keep], which stores
/// all of it in one transaction or nothing. Belongs to one thread at a time.
public final class PurchaseImport implements AutoCloseable {
    /// How many lines wait in memory, at some 50 bytes each; more are sorted and put aside.
    static final int BUFFERED_MAX = 1 << 19;
    /// How many lines of one customer an import takes: these are held in memory at once.
    public static final int LINES_OF_CUSTOMER_MAX = 1 << 20;

    private final PurchaseMerge.Origin origin;
    private final ImportRules rules;
    private final Acts acts;
    private final CustomerNumbers.Numbering customers;
    private final ProductNumbers products;
    private final Spill spill;
    private final int bufferedMax;
    private final PurchaseRows buffer = new PurchaseRows(1024);
    private final LineCounts ofCustomer = new LineCounts();
    private final Tally tally = new Tally();
    private @Nullable Acted<Kept> failed;
    private boolean over;

    PurchaseImport(PurchaseMerge.Origin origin, ImportRules rules, Acts acts, CustomerNumbers.Numbering customers,
            ProductNumbers products, Spill spill, int bufferedMax) {
        this.origin = origin;
        this.rules = rules;
        this.acts = acts;
        this.customers = customers;
        this.products = products;
        this.spill = spill;
        this.bufferedMax = bufferedMax;
    }

    /// What became of a line.
    public enum Placed {
        /// It waits to be stored.
        WAITING,
        /// It names no customer; it is counted and kept out.
        WITHOUT_CUSTOMER,
        /// There are too many customers, products or lines of this customer already; it is counted and kept out.
        REFUSED,
        /// The disk takes no more; so will [#keep] say.
        FAILED
    }

    /// What was kept of an import.
    ///
    /// @param batch the import's number; empty when it brought nothing new and therefore was not kept
    public record Kept(OptionalLong batch, ImportTally tally) {}

    /// Adds a line.
    public Placed add(PurchaseLine line) {
        if (over) {
            throw new IllegalStateException("the import is over");
        }
        if (failed != null) {
            return Placed.FAILED;
        }
        tally.read++;
        if (line.customer().isBlank()) {
            tally.withoutCustomer++;
            return Placed.WITHOUT_CUSTOMER;
        }
        int product = products.number(line);
        int customer = product == ProductNumbers.REFUSED ? -1 : customers.number(line.customer());
        if (customer < 0 || !ofCustomer.add(customer)) {
            tally.refused++;
            return Placed.REFUSED;
        }
        tally.withoutValue += line.kind() == LineKind.WITHOUT_VALUE ? 1 : 0;
        tally.adjustments += line.kind() == LineKind.ADJUSTMENT ? 1 : 0;
        buffer.add(customer, PurchaseMerge.FRESH, product, line);
        if (buffer.size() >= bufferedMax) {
            return putAside();
        }
        return Placed.WAITING;
    }

    private Placed putAside() {
        if (!acts.hasRoom(ImportRepository.DISK_RESERVE_BYTES)) {
            failed = acts.full();
            return Placed.FAILED;
        }
        try {
            spill.write(buffer);
            buffer.clear();
            return Placed.WAITING;
        } catch (IOException failure) {
            failed = acts.failed(failure);
            return Placed.FAILED;
        }
    }

    /// Stores the import, and returns when the disk has it. An import that brought nothing new leaves no trace. Either way it is over.
    ///
    /// @param rejected rows of the file that were not purchases
    public Acted<Kept> keep(long rejected) {
        if (over) {
            throw new IllegalStateException("the import is over");
        }
        try {
            if (failed != null) {
                return failed;
            }
            if (!acts.hasRoom(ImportRepository.DISK_RESERVE_BYTES)) {
                return acts.full();
            }
            PurchaseMerge merge = new PurchaseMerge(origin, rules, customers, products, tally);
            return acts.carryOut((sql, changes) -> merge.carryOut(sql, changes, rejected, spill, buffer),
                    _ -> customers.keep());
        } catch (PurchaseMerge.NothingNew _) {
            return new Acted.Done<>(new Kept(OptionalLong.empty(), tally.value(0, 0)));
        } catch (UncheckedIOException failure) {
            return acts.failed(failure);
        } finally {
            close();
        }
    }

    /// Ends the import; what was not kept is gone.
    @Override
    public void close() {
        if (!over) {
            over = true;
            buffer.clear();
            spill.close();
            customers.close();
        }
    }
}
