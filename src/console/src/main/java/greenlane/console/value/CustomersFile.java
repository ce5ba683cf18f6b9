package greenlane.console.value;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import greenlane.console.table.CellText;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Masked;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.CustomerScores;
import greenlane.core.tier.Measure;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.ValueColumns;
import greenlane.feeds.Detail;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// Writes the customers with their tiers, scores and values to a file of comma-separated values (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets take it
/// for what it is).
///
/// A cell that a spreadsheet would calculate gets an apostrophe before it. Names and phones are masked; whole ones are written only after the store has recorded
/// of each customer who took them out. The file takes its place when it is complete.
public final class CustomersFile {
    /// The columns, in their order.
    public static final List<String> COLUMNS = List.of("customer", "name", "kind", "phone", "region", "since", "owner",
            "as_of", "tier", "score", "spend_percentile", "frequency_percentile", "loyalty_percentile",
            "potential_percentile", "recency_1_to_5", "frequency_1_to_5", "spend_1_to_5", "potential_1_to_5",
            "active_probability", "silent", "by_hand", "first_purchase", "last_purchase", "purchases", "spend",
            "expected_spend_12_months", "currency");

    /// The word under which taking everybody out is recorded.
    static final String REVEALED = "export";

    /// From the tier to what was done by hand.
    private static final int SCORE_CELLS = COLUMNS.indexOf("by_hand") - COLUMNS.indexOf("as_of");
    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What came of it.
    public sealed interface Result {
        /// It is written.
        ///
        /// @param asOf the day of the tiers; empty where there are none yet
        record Written(long customers, Optional<LocalDate> asOf) implements Result {}

        /// There is no run of the day that was asked for.
        record NoRun(LocalDate asOf) implements Result {}

        /// The file could not be written.
        record NotWritten(Detail detail) implements Result {}

        /// The store could not record who takes the personal data; nothing was written.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    private final Store store;
    private final Optional<ScoreSheet> sheet;
    private final PurchaseColumns purchases;
    private final ValueColumns values;
    private final Currency currency;
    private final boolean personal;
    private long rows;

    private CustomersFile(Store store, Optional<ScoreSheet> sheet, LocalDate asOf, boolean personal) {
        this.store = store;
        this.sheet = sheet;
        this.personal = personal;
        this.purchases = store.purchases().columns(asOf);
        this.values = TierMaking.values(store, purchases).columns();
        this.currency = CustomerValues.currency(store.purchases().currency());
    }

    /// Writes them.
    ///
    /// @param asOf the day of a run; the newest run where it is empty
    /// @param today as of which purchases count where there is no run
    /// @param actor who takes out personal data; empty to mask it
    public static Result write(Store store, Path file, Optional<LocalDate> asOf, LocalDate today,
            Optional<String> actor) {
        Optional<LocalDate> day = asOf.or(() -> store.tiers().runs().newest().map(StoredRun::asOf));
        Optional<ScoreSheet> sheet = day.flatMap(store.tiers().runs()::sheet);
        if (asOf.isPresent() && sheet.isEmpty()) {
            return new Result.NoRun(asOf.get());
        }
        if (actor.isPresent()
                && store.customers().revealAll(REVEALED, actor.get()) instanceof Acted.Failed<Long> failed) {
            return new Result.Failed(failed.fault(), failed.detail());
        }
        CustomersFile writing = new CustomersFile(store, sheet, day.orElse(today), actor.isPresent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                writing.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new Result.Written(writing.rows, sheet.isPresent() ? day : Optional.empty());
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            return notWritten(part, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            return notWritten(part, e);
        }
    }

    private static Result notWritten(Path part, IOException e) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            e.addSuppressed(left);
        }
        return new Result.NotWritten(Detail.of(e));
    }

    private void write(BufferedWriter out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(line(COLUMNS));
        store.customers().each(customer -> {
            try {
                out.write(line(cells(customer)));
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> cells(Customer customer) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(customer.code());
        cells.add(personal ? customer.name() : Masked.name(customer).text());
        cells.add(customer.kind().code());
        cells.add(personal ? customer.phone() : Masked.phone(customer.phone()).text());
        cells.add(customer.region());
        cells.add(customer.since().map(LocalDate::toString).orElse(""));
        cells.add(customer.owner());
        scores(customer.number(), cells);
        bought(customer.number(), cells);
        return cells;
    }

    private void scores(int customer, List<String> cells) {
        Optional<CustomerScores> found = sheet.filter(it -> customer < it.size()).map(it -> it.of(customer))
                .filter(it -> it.scored() || it.tier().isPresent());
        cells.add(sheet.map(it -> it.head().asOf().toString()).orElse(""));
        if (found.isEmpty()) {
            cells.addAll(Collections.nCopies(SCORE_CELLS, ""));
            return;
        }
        CustomerScores scores = found.get();
        cells.add(scores.tier().map(Tier::code).orElse(""));
        cells.add(hundredths(scores.score()));
        Measure.all().forEach(measure -> cells.add(hundredths(scores.percentile(measure))));
        CustomerScores.Rfmp rfmp = scores.rfmp();
        for (int score : new int[]{rfmp.recency(), rfmp.frequency(), rfmp.spend(), rfmp.potential()}) {
            cells.add(String.valueOf(score));
        }
        cells.add(scores.active().isPresent()
                ? BigDecimal.valueOf(scores.active().getAsInt(), 4).toPlainString()
                : "");
        cells.add(String.valueOf(scores.silent()));
        cells.add(String.valueOf(scores.overridden()));
    }

    private void bought(int customer, List<String> cells) {
        if (customer >= purchases.size() || !purchases.bought(customer)) {
            cells.addAll(List.of("", "", "0", money(0), "", currency.getCurrencyCode()));
            return;
        }
        cells.add(LocalDate.ofEpochDay(purchases.firstDay(customer)).toString());
        cells.add(LocalDate.ofEpochDay(purchases.lastDay(customer)).toString());
        cells.add(String.valueOf(purchases.purchases(customer)));
        cells.add(money(purchases.spendMinor(customer)));
        OptionalLong expected = values.expectedSpendMinor(customer);
        cells.add(expected.isPresent() ? money(expected.getAsLong()) : "");
        cells.add(currency.getCurrencyCode());
    }

    private String money(long minor) {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits())).toPlainString();
    }

    private static String hundredths(int value) {
        return String.format(Locale.ROOT, "%d.%02d", value / 100, value % 100);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CustomersFile::field).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String field(String text) {
        String safe = CellText.inert(text);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
