package greenlane.console.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import greenlane.console.area.Work;
import greenlane.feeds.Progress;
import greenlane.feeds.RejectSink;
import greenlane.feeds.RowProblem;
import greenlane.feeds.Scan;
import greenlane.feeds.customers.CustomerRow;
import greenlane.feeds.customers.MappedCustomers;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.purchases.PurchaseFiles;
import greenlane.feeds.purchases.PurchaseFormat;
import greenlane.feeds.purchases.PurchaseLine;
import greenlane.feeds.purchases.PurchaseReading;

/// The first rows of a file as they are read. Not on the screen's thread.
final class FirstRows implements Progress {
    /// How many rows are shown.
    static final int ROWS_MAX = 10;

    /// A row.
    ///
    /// @param cells what was read, in the order of the columns shown; empty where the row is rejected
    /// @param problem why it is rejected
    record Row(long line, List<String> cells, Optional<RowProblem> problem) {
        /// A cell, or nothing.
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private static final int PHONE_SHOWN = 4;

    private final Work.Progress asked;
    private final List<Row> rows = new ArrayList<>();
    private int rejected;
    private int read;

    private FirstRows(Work.Progress asked) {
        this.asked = asked;
    }

    /// The words for the columns, in the order of the cells.
    static List<String> columns(IntakeKind kind) {
        return switch (kind) {
            case PURCHASES -> List.of("customer", "date", "invoice", "product", "quantity", "amount", "line");
            case CUSTOMERS -> List.of("code", "name", "phone", "region", "since", "owner");
        };
    }

    static List<Row> ofPurchases(Path file, PurchaseFormat format, Optional<TableMapping> mapping,
            PurchaseReading reading, Work.Progress asked) {
        FirstRows first = new FirstRows(asked);
        Scan _ = PurchaseFiles.read(file, Optional.of(format), mapping, reading, (line, purchase) -> {
            first.take(line, cells(purchase, reading.storeCurrency()));
            return true;
        }, first.rejects(), first);
        return first.sorted();
    }

    static List<Row> ofCustomers(Path file, TableMapping mapping, Work.Progress asked) {
        FirstRows first = new FirstRows(asked);
        Scan _ = MappedCustomers.read(file, mapping, (line, customer) -> {
            first.take(line, cells(customer));
            return true;
        }, first.rejects(), first);
        return first.sorted();
    }

    private RejectSink rejects() {
        return (problem, _) -> {
            if (rejected++ < ROWS_MAX) {
                rows.add(new Row(problem.line(), List.of(), Optional.of(problem)));
            }
        };
    }

    private void take(long line, List<String> cells) {
        if (read++ < ROWS_MAX) {
            rows.add(new Row(line, cells, Optional.empty()));
        }
    }

    private List<Row> sorted() {
        return rows.stream().sorted(Comparator.comparingLong(Row::line)).limit(ROWS_MAX).toList();
    }

    private static List<String> cells(PurchaseLine line, Currency currency) {
        String day = LocalDate.ofEpochDay(line.day()).toString();
        String product = line.description().isEmpty() ? line.product() : line.product() + " " + line.description();
        return List.of(line.customer(),
                line.second() < 0 ? day : day + " " + LocalTime.ofSecondOfDay(line.second()).withSecond(0),
                line.invoice(), product.strip(),
                BigDecimal.valueOf(line.quantityMillis(), 3).stripTrailingZeros().toPlainString(),
                BigDecimal.valueOf(line.amountMinor(), Math.max(0, currency.getDefaultFractionDigits()))
                        .toPlainString(),
                line.kind().code());
    }

    private static List<String> cells(CustomerRow customer) {
        String phone = customer.phone();
        return List.of(customer.code(), customer.name(),
                phone.isEmpty() ? "" : "****" + phone.substring(Math.max(0, phone.length() - PHONE_SHOWN)),
                customer.region(), customer.since().map(LocalDate::toString).orElse(""), customer.owner());
    }

    @Override
    public void read(long bytesRead, long bytesTotal) {
        // A few rows are read at once.
    }

    @Override
    public boolean cancelled() {
        return asked.cancelled() || read + rejected >= ROWS_MAX;
    }
}
