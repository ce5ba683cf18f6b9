package greenlane.feeds.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.Sample.CharsetBasis;
import greenlane.feeds.text.TextSource;

/// A first mapping for a file nobody has described, always with what each part of it rests on.
///
/// @param charsetBasis by what the encoding was told: `byte-order-mark`, `valid-utf-8`, `valid-gb18030`, `neither`, or `said`
/// @param columnNames the file's columns in their order
/// @param proposals one for each field that was found, and one that needs action for each that must be there and was not
/// @param outcomes the outcome words found, with what they seem to mean
/// @param unknownOutcomes the outcome words found whose meaning someone must say; their rows are rejected otherwise
/// @param sample the first rows' cells, without the header
public record MappingGuess(char delimiter, Charset charset, String charsetBasis, boolean header,
        List<String> columnNames, List<Proposal> proposals, Map<String, Outcome> outcomes, Set<String> unknownOutcomes,
        Map<String, Tier> tiers, Map<String, Medium> media, List<List<String>> sample) {
    /// What a proposal rests on.
    public enum Basis {
        NAME, FORMAT, VALUES, NOTHING
    }

    /// Whether someone should look at it.
    public enum Light {
        MATCHED, CONFIRM, NEEDS_ACTION
    }

    /// A field and the column it seems to stand in; no column when none was found for a field that must be there.
    public record Proposal(Field field, Optional<Column> column, Basis basis, Light light) {}

    /// What came of looking at a file.
    public sealed interface Guess {
        /// A first mapping.
        record Good(MappingGuess guess) implements Guess {}

        /// The file cannot be read at all.
        record Refused(Refusal refusal) implements Guess {}
    }

    private static final int VALUES_SHOWN_MAX = 64;

    private record Candidate(Field field, int column, int score, Basis basis, Light light, ValueFormat format) {}

    /// Looks at the beginning of a file.
    public static Guess of(TextSource source) {
        return of(source, Optional.empty());
    }

    /// Looks at the beginning of a file that is written as someone says, where they say it.
    public static Guess of(TextSource source, Optional<Dialect> said) {
        return switch (source.open(Progress.NONE)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Guess.Refused(refusal);
            case TextSource.Opening.Opened(var lines) -> {
                try (lines) {
                    yield new Guess.Good(of(Sample.of(lines, said)));
                }
            }
        };
    }

    /// How the file is written, as found or as said.
    public Dialect dialect() {
        return new Dialect(delimiter, charset, header);
    }

    /// The mapping as proposed. `source` names where the contacts come from, `queue` stands in for a missing queue.
    public ColumnMapping mapping(String source, String queue, ZoneId zone) {
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        for (Proposal proposal : proposals) {
            proposal.column().ifPresent(column -> columns.put(proposal.field(), column));
        }
        return new ColumnMapping(source, delimiter, charset, header, queue, zone, columns, outcomes, tiers, media);
    }

    private static MappingGuess of(Sample sample) {
        List<Candidate> chosen = choose(candidates(sample));
        Map<String, Outcome> outcomes = new TreeMap<>();
        Set<String> unknownOutcomes = new TreeSet<>();
        Map<String, Tier> tiers = new TreeMap<>();
        Map<String, Medium> media = new TreeMap<>();
        for (Candidate candidate : chosen) {
            for (String value : distinct(sample.values(candidate.column()))) {
                switch (candidate.field()) {
                    case OUTCOME -> Words.outcome(value).ifPresentOrElse(it -> outcomes.put(value, it),
                            () -> unknownOutcomes.add(value));
                    case TIER -> Words.tier(value).ifPresent(it -> tiers.put(value, it));
                    case QUEUE -> media.put(value, Words.medium(value));
                    default -> {
                        // Needs no words.
                    }
                }
            }
        }
        List<String> names = sample.names();
        List<Proposal> proposals = new ArrayList<>();
        for (Candidate it : chosen) {
            Light light = it.field() == Field.OUTCOME && !unknownOutcomes.isEmpty() ? Light.NEEDS_ACTION : it.light();
            proposals.add(new Proposal(it.field(),
                    Optional.of(new Column(it.column(), names.get(it.column()), it.format())), it.basis(), light));
        }
        if (chosen.stream().noneMatch(it -> it.field() == Field.OFFERED || it.field() == Field.DATE)) {
            proposals.add(new Proposal(Field.OFFERED, Optional.empty(), Basis.NOTHING, Light.NEEDS_ACTION));
        }
        proposals.sort(Comparator.comparing(Proposal::field));
        return new MappingGuess(sample.delimiter(), sample.charset(), code(sample.charsetBasis()), sample.header(),
                names,
                List.copyOf(proposals), outcomes, unknownOutcomes, tiers, media,
                sample.rows().stream().skip(sample.header() ? 1 : 0).toList());
    }

    private static List<Candidate> candidates(Sample sample) {
        FormatGuess formats = new FormatGuess();
        List<String> names = sample.names();
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<String> values = sample.values(column);
            FormatGuess.Ways ways = formats.ways(values);
            for (Field field : Field.values()) {
                int fit = sample.header() ? Words.fit(field, names.get(column)) : 0;
                List<ValueFormat> fitting = ways.of(field);
                if (fitting.isEmpty()) {
                    continue;
                }
                boolean dated = field == Field.OFFERED || field == Field.DATE;
                if (fit > 0) {
                    Light light = fit == 1 || (dated && ways.ambiguous()) ? Light.CONFIRM : Light.MATCHED;
                    candidates.add(new Candidate(field, column, fit * 10, Basis.NAME, light, fitting.getFirst()));
                } else if (dated && fitting.getFirst().kind() != ValueFormat.Kind.EXCEL_SERIAL) {
                    candidates.add(
                            new Candidate(field, column, 5, Basis.FORMAT, Light.CONFIRM, fitting.getFirst()));
                } else if (field == Field.OUTCOME && outcomes(values)) {
                    candidates.add(new Candidate(field, column, 3, Basis.VALUES, Light.CONFIRM, ValueFormat.TEXT));
                }
            }
        }
        return candidates;
    }

    /// Whether every value is a word for an outcome, and there is more than one.
    private static boolean outcomes(List<String> values) {
        Set<String> distinct = distinct(values);
        return distinct.size() > 1 && distinct.size() < VALUES_SHOWN_MAX
                && distinct.stream().allMatch(value -> Words.outcome(value).isPresent() && !value.matches("\\d+"));
    }

    /// The best candidate for each field and each column.
    private static List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::field)
                .thenComparingInt(Candidate::column));
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Set<Integer> columns = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : best) {
            boolean twoDates = (candidate.field() == Field.DATE && fields.contains(Field.OFFERED))
                    || (candidate.field() == Field.OFFERED && fields.contains(Field.DATE));
            if (!twoDates && !fields.contains(candidate.field()) && columns.add(candidate.column())) {
                fields.add(candidate.field());
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static Set<String> distinct(List<String> values) {
        Set<String> distinct = new TreeSet<>();
        for (String value : values) {
            if (distinct.size() < VALUES_SHOWN_MAX) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    private static String code(CharsetBasis basis) {
        return switch (basis) {
            case BYTE_ORDER_MARK -> "byte-order-mark";
            case VALID_UTF_8 -> "valid-utf-8";
            case VALID_GB18030 -> "valid-gb18030";
            case NEITHER -> "neither";
            case SAID -> "said";
        };
    }
}
