package greenlane.feeds.words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads what experts said of customers' tags: rows of customer, tag and yes or no, in UTF-8 with commas. A first row whose first cell is no
/// customer but the word for one is passed over.
public final class TagLabels {
    /// How many labels are read; more are rejected.
    public static final int LABELS_MAX = 1_000_000;

    private static final int CELLS = 3;
    private static final Set<String> YES = Set.of("yes", "y", "1", "true", "是", "有", "对", "對");
    private static final Set<String> NO = Set.of("no", "n", "0", "false", "否", "无", "無", "没有", "沒有");
    private static final Set<String> HEADS = Set.of("customer", "customer id", "code", "客户", "客户号", "客户编号", "客戶",
            "客戶編號");

    private TagLabels() {}

    /// What an expert said.
    ///
    /// @param customer the code
    /// @param tag as it is called in the file
    public record Label(String customer, String tag, boolean has) {}

    /// What reading came to.
    public sealed interface Labels {
        /// The good rows, and what was wrong with the others.
        record Read(List<Label> labels, LogReport report) implements Labels {
            public Read {
                labels = List.copyOf(labels);
            }
        }

        /// The file cannot be used, or somebody asked to stop.
        record Unread(Optional<Refusal> refusal) implements Labels {}
    }

    /// Reads a file.
    ///
    /// @param tags the names a tag may have in it, in small letters
    public static Labels read(Path file, Set<String> tags, Progress progress) {
        TextSource source = TextSource.file(file);
        LogTally tally = new LogTally(source.name(), RejectSink.NONE);
        List<Label> labels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Scan scan = RowScan.run(source, tally, progress, (lines, _) -> {
            RecordReader records = new RecordReader(lines, tally, ',', StandardCharsets.UTF_8);
            boolean first = true;
            while (records.next()) {
                boolean head = first && HEADS.contains(cell(records.cells(), 0).toLowerCase(Locale.ROOT));
                first = false;
                if (!head) {
                    row(records, tags, seen, tally).ifPresent(labels::add);
                }
            }
            return Optional.empty();
        });
        return switch (scan) {
            case Scan.Done(LogReport report) -> new Labels.Read(labels, report);
            case Scan.Refused(Refusal refusal) -> new Labels.Unread(Optional.of(refusal));
            case Scan.Cancelled() -> new Labels.Unread(Optional.empty());
        };
    }

    private static Optional<Label> row(RecordReader records, Set<String> tags, Set<String> seen, LogTally tally) {
        List<String> cells = records.cells();
        String customer = cell(cells, 0);
        String tag = cell(cells, 1).toLowerCase(Locale.ROOT);
        String word = cell(cells, 2).toLowerCase(Locale.ROOT);
        if (cells.size() != CELLS) {
            records.reject("", Dirt.WRONG_COLUMN_COUNT, new Detail.Columns(cells.size(), CELLS));
        } else if (customer.isEmpty()) {
            records.reject("customer", Dirt.MISSING_VALUE, Detail.none());
        } else if (!tags.contains(tag)) {
            records.reject("tag", Dirt.UNKNOWN_TAG, Detail.found(tag));
        } else if (!YES.contains(word) && !NO.contains(word)) {
            records.reject("label", Dirt.NOT_YES_OR_NO, Detail.found(word));
        } else if (seen.size() == LABELS_MAX) {
            records.reject("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.LOG));
        } else if (!seen.add(customer + '\n' + tag)) {
            records.reject("customer", Dirt.DUPLICATE, Detail.found(customer));
        } else {
            tally.accepted();
            return Optional.of(new Label(customer, tag, YES.contains(word)));
        }
        return Optional.empty();
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }
}
