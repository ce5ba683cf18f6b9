package greenlane.feeds.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import greenlane.feeds.Detail;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.MappingGuess.Basis;
import greenlane.feeds.mapping.MappingGuess.Light;
import greenlane.feeds.mapping.Sample.CharsetBasis;
import greenlane.feeds.sheet.Workbook;
import greenlane.feeds.text.TextSource;

/// A first mapping for a table nobody has described, always with what each part of it rests on.
///
/// @param columnNames the columns in their order
/// @param proposals one for each field that was found, and one that needs action for each that must be there and was not
/// @param sheets the names of a workbook's sheets; empty for a delimited file
/// @param sample the first rows' cells, without the header
public record TableGuess(char delimiter, Charset charset, boolean header, List<String> columnNames,
        List<Proposal> proposals, List<String> sheets, String sheet, List<List<String>> sample) {
    /// A field and the column it seems to stand in; no column when none was found for a field that must be there.
    public record Proposal(TableField field, Optional<Column> column, Basis basis, Light light) {}

    /// What came of looking at a file.
    public sealed interface Guess {
        /// A first mapping.
        record Good(TableGuess guess) implements Guess {}

        /// The file cannot be read at all.
        record Refused(Refusal refusal) implements Guess {}
    }

    /// What may stand in a number besides its digits.
    private static final Pattern SIGNS = Pattern.compile("[,¥￥$€£元\\s]");
    /// One value in so many may be unreadable without changing what the others say.
    private static final int VALUES_PER_MISFIT = 5;

    private record Candidate(TableField field, int column, int score, Light light, ValueFormat format) {}

    /// Looks at the beginning of a file; `sheet` names the sheet of a workbook, the first one where it is empty.
    public static Guess of(Path file, List<TableField> fields, String sheet) {
        if (Workbook.isZip(file)) {
            return switch (Workbook.open(file)) {
                case Workbook.Opening.Refused(Refusal refusal) -> new Guess.Refused(refusal);
                case Workbook.Opening.Opened(Workbook workbook) -> {
                    try (workbook) {
                        yield of(workbook, fields, sheet);
                    }
                }
            };
        }
        return switch (TextSource.file(file).open(Progress.NONE)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Guess.Refused(refusal);
            case TextSource.Opening.Opened(var lines) -> {
                try (lines) {
                    yield new Guess.Good(of(Sample.of(lines, Optional.empty()), fields, List.of(), ""));
                }
            }
        };
    }

    private static Guess of(Workbook workbook, List<TableField> fields, String sheet) {
        List<List<String>> rows = new ArrayList<>();
        LogTally tally = new LogTally(workbook.name(), RejectSink.NONE);
        Optional<Refusal> refusal = workbook.read(sheet, tally, Progress.NONE, records -> {
            while (rows.size() < Sample.LINES_MAX && records.next()) {
                rows.add(records.cells());
            }
            return Optional.empty();
        });
        if (refusal.isPresent() && rows.isEmpty()) {
            return new Guess.Refused(refusal.get());
        }
        if (rows.isEmpty()) {
            return new Guess.Refused(new Refusal(workbook.name(), 0, "", Refusal.Code.EMPTY, new Detail.NoRows()));
        }
        Sample sample = new Sample(',', StandardCharsets.UTF_8, CharsetBasis.SAID, Sample.header(rows), rows);
        return new Guess.Good(of(sample, fields, workbook.sheets(), sheet));
    }

    private static TableGuess of(Sample sample, List<TableField> fields, List<String> sheets, String sheet) {
        List<String> names = sample.names();
        List<Proposal> proposals = new ArrayList<>();
        List<Candidate> chosen = choose(candidates(sample, names, fields));
        for (TableField field : fields) {
            Optional<Candidate> found = chosen.stream().filter(it -> it.field().equals(field)).findFirst();
            if (found.isPresent()) {
                Candidate it = found.get();
                proposals.add(new Proposal(field, Optional.of(new Column(it.column(), names.get(it.column()),
                        it.format())), it.score() > 5 ? Basis.NAME : Basis.FORMAT, it.light()));
            } else if (field.needed()) {
                proposals.add(new Proposal(field, Optional.empty(), Basis.NOTHING, Light.NEEDS_ACTION));
            }
        }
        return new TableGuess(sample.delimiter(), sample.charset(), sample.header(), names, List.copyOf(proposals),
                sheets, sheet, sample.rows().stream().skip(sample.header() ? 1 : 0).toList());
    }

    private static List<Candidate> candidates(Sample sample, List<String> names, List<TableField> fields) {
        FormatGuess formats = new FormatGuess();
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<String> values = sample.values(column);
            FormatGuess.Ways ways = formats.ways(values);
            List<ValueFormat> moments = new ArrayList<>(ways.offered());
            moments.addAll(ways.date());
            long others = values.stream()
                    .filter(it -> Double.isNaN(CellReader.number(SIGNS.matcher(it).replaceAll(""))))
                    .count();
            boolean numbers = others <= values.size() / VALUES_PER_MISFIT;
            for (TableField field : fields) {
                int fit = sample.header() ? field.fit(names.get(column)) : 0;
                boolean moment = field.kind() == TableField.Kind.MOMENT;
                boolean fits = switch (field.kind()) {
                    case TEXT -> true;
                    case NUMBER -> numbers;
                    case MOMENT -> !moments.isEmpty();
                };
                if (fits && fit > 0) {
                    Light light = fit == 1 || (moment && ways.ambiguous()) ? Light.CONFIRM : Light.MATCHED;
                    candidates.add(new Candidate(field, column, fit * 10, light,
                            moment ? moments.getFirst() : ValueFormat.TEXT));
                } else if (fits && moment && !numbers) {
                    candidates.add(new Candidate(field, column, 5, Light.CONFIRM, moments.getFirst()));
                }
            }
        }
        return candidates;
    }

    /// The best candidate for each field and each column.
    private static List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::column));
        Set<TableField> taken = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : best) {
            if (!taken.contains(candidate.field()) && columns.add(candidate.column())) {
                taken.add(candidate.field());
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /// The mapping as proposed.
    ///
    /// @param currency of amounts, by its three letters; empty where the table has none
    public TableMapping mapping(String table, String currency, ZoneId zone) {
        Map<String, Column> columns = new TreeMap<>();
        for (Proposal proposal : proposals) {
            proposal.column().ifPresent(column -> columns.put(proposal.field().code(), column));
        }
        return new TableMapping(table, delimiter, charset, header, sheet, currency, zone, columns);
    }
}
