package greenlane.feeds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account of a file: every row is in it once, accepted or rejected.
///
/// @param rowsRead data rows, without header and blank lines; always `rowsAccepted + rowsRejected`
/// @param dirt how often each kind of dirt was met, in the order of [Dirt]; an accepted row can carry several kinds
/// @param classes how many rows there are of each class the format knows, in the order of first mention
/// @param problems the first rejected rows and the first others, by line; bounded by [LogTally#PROBLEMS_MAX] each
/// @param problemsOmitted problems that were counted but found no place in the list
/// @param brokenOff where and why reading ended early, when the rows before it were used
public record LogReport(String file, long rowsRead, long rowsAccepted, long rowsRejected, Map<Dirt, Long> dirt,
        Map<String, Long> classes, List<RowProblem> problems, long problemsOmitted, Optional<Refusal> brokenOff) {
    public LogReport {
        if (rowsRead != rowsAccepted + rowsRejected) {
            throw new IllegalArgumentException(
                    rowsRead + " rows read are not " + rowsAccepted + " accepted and " + rowsRejected + " rejected");
        }
        dirt = Collections.unmodifiableMap(new LinkedHashMap<>(dirt));
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        problems = List.copyOf(problems);
    }

    /// An account of no rows, for events that come from no file.
    public static LogReport empty(String name) {
        return new LogReport(name, 0, 0, 0, Map.of(), Map.of(), List.of(), 0, Optional.empty());
    }

    /// How often a kind of dirt was met.
    public long count(Dirt kind) {
        return dirt.getOrDefault(kind, 0L);
    }

    /// How many rows there are of a class.
    public long count(String rowClass) {
        return classes.getOrDefault(rowClass, 0L);
    }

    /// Whether every row was accepted and the file was read to its end.
    public boolean complete() {
        return rowsRejected == 0 && brokenOff.isEmpty();
    }
}
