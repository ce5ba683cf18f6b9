package greenlane.bench.purchase;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

/// How fast purchases get into the store, how large they are there, and how fast what they come to is read: all of it, as of an earlier day, and after
/// some more purchases.
///
/// Arguments: a folder for the store (made and left there), lines (20,000,000), customers (1,000,000).
public final class PurchaseBench {
    private static final long SEED = 20_260_302;
    private static final int FIRST_DAY = (int) LocalDate.of(2023, 1, 1).toEpochDay();
    private static final int DAYS = 3 * 365;
    private static final int MORE = 10_000;
    private static final int READINGS = 9;
    private static final ImportRules RULES = new ImportRules("CNY", EqualLines.KEEP_ONE);

    private PurchaseBench() {}

    /// Runs it.
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 20_000_000;
        int customers = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        long start = System.nanoTime();
        long[] sum = new long[1];
        new PurchaseScript(SEED, customers, 0).write(lines, FIRST_DAY, DAYS, line -> sum[0] += line.quantity());
        System.out.printf(Locale.ROOT, "making %,d lines of %,d customers alone: %.1f s%n", lines, customers,
                seconds(start));
        try (Store store = open(home)) {
            start = System.nanoTime();
            double before = worked();
            PurchaseImport.Kept kept = store(store, new PurchaseScript(SEED, customers, 0), lines, FIRST_DAY, DAYS);
            double took = seconds(start);
            double worked = worked() - before;
            System.out.printf(Locale.ROOT,
                    "imported in %.1f s (%.1f s of one processor), %,.0f (%,.0f) lines a second, making included%n  %s%n",
                    took, worked, lines / took, lines / worked, kept.tally());
            before = worked();
            start = System.nanoTime();
            kept = store(store, new PurchaseScript(SEED, customers, 0), lines, FIRST_DAY, DAYS);
            took = seconds(start);
            worked = worked() - before;
            System.out.printf(Locale.ROOT,
                    "the same again in %.1f s (%.1f s), %,.0f (%,.0f) lines a second: %,d known%n", took, worked,
                    lines / took, lines / worked, kept.tally().known());
            read(store, "all, as of the last day", FIRST_DAY + DAYS);
            read(store, "as of the day 17 days before", FIRST_DAY + DAYS - 17);
            read(store, "as of the middle of the time", FIRST_DAY + DAYS / 2);
            for (int round = 0; round < 5; round++) {
                long since = store.purchases().changeNumber();
                start = System.nanoTime();
                before = worked();
                store(store, new PurchaseScript(SEED + 1 + round, customers, lines + round * MORE), MORE,
                        FIRST_DAY + DAYS + round, 1);
                took = seconds(start);
                worked = worked() - before;
                start = System.nanoTime();
                int blocks = store.purchases().changedBlocks(since).cardinality();
                PurchaseColumns columns = store.purchases().columns(day(FIRST_DAY + DAYS + round));
                System.out.printf(Locale.ROOT,
                        "%,d more lines in %.0f ms (%.0f); then %,d blocks changed and all columns of %,d read: %.0f ms%n",
                        MORE,
                        took * 1e3, worked * 1e3, blocks, columns.size(), seconds(start) * 1e3);
            }
        }
        System.out.printf(Locale.ROOT, "the file: %,d bytes, %.1f a line%n",
                Files.size(home.resolve("greenlane.mv.db")),
                (double) Files.size(home.resolve("greenlane.mv.db")) / lines);
        ManagementFactory.getMemoryPoolMXBeans()
                .forEach(pool -> System.out.printf(Locale.ROOT, "  peak of %s: %,d MB%n", pool.getName(),
                        pool.getPeakUsage().getUsed() >> 20));
    }

    private static Store open(Path home) {
        StoreOpening opening = Store.open(home, new Holder(ProcessHandle.current().pid(), "bench"),
                InstantSource.system());
        if (opening instanceof StoreOpening.Opened opened) {
            return opened.store();
        }
        throw new IllegalStateException(opening.toString());
    }

    private static PurchaseImport.Kept store(Store store, PurchaseScript script, int lines, int firstDay, int days) {
        if (!(store.purchases().begin("bench", "ab".repeat(32),
                RULES) instanceof PurchaseRepository.Beginning.Begun begun)) {
            throw new IllegalStateException("the import was refused");
        }
        try (PurchaseImport running = begun.running()) {
            script.write(lines, firstDay, days, running::add);
            return switch (running.keep(0)) {
                case Acted.Done<PurchaseImport.Kept> done -> done.value();
                case Acted.Failed<PurchaseImport.Kept> failed -> throw new IllegalStateException(failed.toString());
            };
        }
    }

    private static void read(Store store, String what, int asOf) {
        double[] millis = new double[READINGS];
        long spend = 0;
        for (int reading = 0; reading < READINGS; reading++) {
            long start = System.nanoTime();
            PurchaseColumns columns = store.purchases().columns(day(asOf));
            millis[reading] = seconds(start) * 1e3;
            spend = 0;
            for (int customer = 0; customer < columns.size(); customer++) {
                spend += columns.spendMinor(customer);
            }
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "columns %s: %.0f ms the first time, %.0f the median of %d (spend %,d)%n", what,
                first,
                millis[READINGS / 2], READINGS, spend);
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /// What this thread has worked: on a busy machine the better measure.
    private static double worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
