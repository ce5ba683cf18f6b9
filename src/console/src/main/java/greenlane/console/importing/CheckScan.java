package greenlane.console.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.Outcome;
import greenlane.feeds.ContactSink;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.RowProblem;
import greenlane.feeds.Scan;
import greenlane.feeds.intake.ImportPreview;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.RowGlance;

/// Reads a whole file as an import would and stores nothing: keeps the first rows, the first rejected ones, and all counts.
/// Belongs to the reading thread.
final class CheckScan implements ContactSink, RejectSink {
    /// How many of the first rows are kept.
    static final int FIRST_MAX = ImportPreview.ROWS_MAX;
    /// How many rejected rows are kept; an export or the import itself writes them all.
    static final int REJECTED_MAX = 1_000;

    private final Optional<ColumnMapping> mapping;
    private final Optional<RowGlance> glance;
    private final Consumer<List<PreviewRow>> early;
    private final List<PreviewRow> first = new ArrayList<>();
    private final List<PreviewRow> rejected = new ArrayList<>();
    private final Map<Dirt, Long> rejectedByKind = new EnumMap<>(Dirt.class);
    private long contacts;

    private CheckScan(Optional<ColumnMapping> mapping, Consumer<List<PreviewRow>> early) {
        this.mapping = mapping;
        this.glance = mapping.map(RowGlance::new);
        this.early = early;
    }

    /// Checks a file.
    ///
    /// @param early is given the first rows as soon as they are read
    static CheckResult run(Path file, Reading reading, Progress progress, Consumer<List<PreviewRow>> early) {
        CheckScan scan = new CheckScan(reading.mapping(), early);
        return switch (LogFiles.contacts(file, reading, scan, scan, progress)) {
            case Scan.Done(LogReport report) -> scan.result(report);
            case Scan.Refused(Refusal refusal) -> new CheckResult.Refused(refusal);
            case Scan.Cancelled() -> new CheckResult.Cancelled();
        };
    }

    private CheckResult result(LogReport report) {
        Map<Long, RowProblem> warned = new HashMap<>();
        List<RowProblem> warnings = report.problems().stream()
                .filter(problem -> problem.effect() != RowProblem.Effect.REJECTED).toList();
        warnings.forEach(problem -> warned.putIfAbsent(problem.line(), problem));
        first.replaceAll(row -> {
            RowProblem problem = warned.get(row.line());
            return row.problem().isPresent() || problem == null ? row : row.with(problem, field(problem));
        });
        Map<Dirt, Long> warnedByKind = new EnumMap<>(Dirt.class);
        report.dirt().forEach((kind, count) -> {
            long others = count - rejectedByKind.getOrDefault(kind, 0L);
            if (others > 0) {
                warnedByKind.put(kind, others);
            }
        });
        return new CheckResult.Done(report, contacts, List.copyOf(first), List.copyOf(rejected), warnings,
                Map.copyOf(rejectedByKind), warnedByKind);
    }

    @Override
    public void contact(long line, ClosedContact contact) {
        contacts++;
        keep(new PreviewRow(line, contact.reference(), OptionalLong.of(contact.offeredAtMillis()), "", contact.queue(),
                contact.waitKnown() ? OptionalLong.of(contact.waitMillis()) : OptionalLong.empty(), "",
                contact.outcome() == Outcome.ANSWERED ? OptionalLong.of(contact.talkMillis()) : OptionalLong.empty(),
                "", contact.agent(), Optional.of(contact.outcome()), "", Optional.empty(), Optional.empty(), ""));
    }

    @Override
    public void rejected(RowProblem problem, String verbatim) {
        rejectedByKind.merge(problem.dirt(), 1L, Long::sum);
        if (first.size() >= FIRST_MAX && rejected.size() >= REJECTED_MAX) {
            return;
        }
        PreviewRow row = glance.map(look -> glanced(look, problem, verbatim))
                .orElseGet(() -> new PreviewRow(problem.line(), "", OptionalLong.empty(), "", "", OptionalLong.empty(),
                        "", OptionalLong.empty(), "", "", Optional.empty(), "", Optional.of(problem), field(problem),
                        verbatim));
        keep(row);
        if (rejected.size() < REJECTED_MAX) {
            rejected.add(row);
        }
    }

    private PreviewRow glanced(RowGlance look, RowProblem problem, String verbatim) {
        List<String> cells = look.cells(verbatim);
        Optional<Field> bad = field(problem);
        boolean dated = bad.filter(field -> field == Field.OFFERED || field == Field.DATE || field == Field.TIME)
                .isPresent();
        String day = look.text(Field.OFFERED, cells);
        String offered = day.isEmpty()
                ? (look.text(Field.DATE, cells) + " " + look.text(Field.TIME, cells)).strip()
                : day;
        return new PreviewRow(problem.line(), look.text(Field.REFERENCE, cells),
                dated ? OptionalLong.empty() : look.offeredMillis(cells), offered, look.text(Field.QUEUE, cells),
                look.length(Field.WAIT, cells), look.text(Field.WAIT, cells), look.length(Field.TALK, cells),
                look.text(Field.TALK, cells), look.text(Field.AGENT, cells), look.outcome(cells),
                look.text(Field.OUTCOME, cells), Optional.of(problem), bad, verbatim);
    }

    private Optional<Field> field(RowProblem problem) {
        return mapping.flatMap(known -> known.columns().entrySet().stream()
                .filter(entry -> !problem.field().isEmpty() && entry.getValue().name().equals(problem.field()))
                .map(Map.Entry::getKey).findFirst());
    }

    private void keep(PreviewRow row) {
        if (first.size() < FIRST_MAX) {
            first.add(row);
            if (first.size() == FIRST_MAX) {
                early.accept(List.copyOf(first));
            }
        }
    }
}
