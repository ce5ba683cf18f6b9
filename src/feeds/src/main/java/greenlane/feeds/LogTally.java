package greenlane.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import greenlane.feeds.RowProblem.Effect;

/// Keeps the account of a file while it is read. Owned by the reading thread.
public final class LogTally {
    /// How many rejected rows, and how many other problems, are kept in full; the rest is only counted.
    public static final int PROBLEMS_MAX = 1_000;
    /// How many row classes are told apart; further ones are counted as [#OTHER_CLASS].
    public static final int CLASSES_MAX = 64;
    /// The class of rows past [#CLASSES_MAX].
    public static final String OTHER_CLASS = "…";

    private final String file;
    private final RejectSink rejects;
    private final Map<Dirt, Long> dirt = new EnumMap<>(Dirt.class);
    private final Map<String, Long> classes = new LinkedHashMap<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    private final List<RowProblem> others = new ArrayList<>();
    private long acceptedCount;
    private long rejectedCount;
    private long omitted;

    /// An account of `file` that hands each rejected row on to `rejects`.
    public LogTally(String file, RejectSink rejects) {
        this.file = file;
        this.rejects = rejects;
    }

    /// A row is used.
    public void accepted() {
        acceptedCount++;
    }

    /// A row is not used. `verbatim` is the row as it stands in the file, shortened when it is too long.
    public void rejected(long line, String field, Dirt kind, Detail detail, String verbatim) {
        rejectedCount++;
        RowProblem problem = count(line, field, kind, Effect.REJECTED, detail, rejected);
        rejects.rejected(problem, verbatim);
    }

    /// A row is used after a repair.
    public void repaired(long line, String field, Dirt kind, Detail detail) {
        var _ = count(line, field, kind, Effect.REPAIRED, detail, others);
    }

    /// A row is used as it is, although something about it is worth saying.
    public void noted(long line, String field, Dirt kind, Detail detail) {
        var _ = count(line, field, kind, Effect.NOTED, detail, others);
    }

    /// A row is of this class.
    public void classed(String rowClass) {
        if (classes.size() >= CLASSES_MAX && !classes.containsKey(rowClass)) {
            classes.merge(OTHER_CLASS, 1L, Long::sum);
        } else {
            classes.merge(rowClass, 1L, Long::sum);
        }
    }

    /// How many rows were read so far.
    public long rowsRead() {
        return acceptedCount + rejectedCount;
    }

    /// How many rows were accepted so far.
    public long rowsAccepted() {
        return acceptedCount;
    }

    /// The account so far; `brokenOff` says where reading ended early.
    public LogReport report(Optional<Refusal> brokenOff) {
        List<RowProblem> problems = new ArrayList<>(rejected);
        problems.addAll(others);
        problems.sort(Comparator.comparingLong(RowProblem::line));
        return new LogReport(file, rowsRead(), acceptedCount, rejectedCount, dirt, classes, problems, omitted,
                brokenOff);
    }

    private RowProblem count(long line, String field, Dirt kind, Effect effect, Detail detail, List<RowProblem> kept) {
        dirt.merge(kind, 1L, Long::sum);
        RowProblem problem = new RowProblem(file, line, field, kind, effect, detail);
        if (kept.size() < PROBLEMS_MAX) {
            kept.add(problem);
        } else {
            omitted++;
        }
        return problem;
    }
}
