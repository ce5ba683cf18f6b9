package greenlane.core.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenlane.core.tag.LibraryProblem.BadPhrase;
import greenlane.core.tag.LibraryProblem.BadValue;
import greenlane.core.tag.LibraryProblem.Missing;
import greenlane.core.tag.LibraryProblem.OutOfRange;
import greenlane.core.tag.LibraryProblem.TooMany;
import greenlane.core.tag.LibraryProblem.UnknownKey;
import greenlane.core.tag.TagRule.Basis;
import greenlane.core.tag.TagRule.Place;
import greenlane.core.text.Lexicon;

/// One reading of a library's lines. Takes every line it understands away; what is left is unknown.
final class LibraryReading {
    /// A value and where it stands.
    record Line(int number, String value) {}

    private static final String TAG = "tag.";
    private static final String CODE = "[a-z][a-z0-9-]{0," + (Tag.CODE_CHARS_MAX - 1) + "}";
    private static final int PERCENT_MAX = 100;
    private static final int AT_LEAST_MAX = 100_000;

    private final Map<String, Line> lines;
    private final List<LibraryProblem> problems;

    LibraryReading(Map<String, Line> lines, List<LibraryProblem> problems) {
        this.lines = new LinkedHashMap<>(lines);
        this.problems = new ArrayList<>(problems);
    }

    LibraryText.Checked library() {
        Line format = take("format");
        if (format != null && !format.value().equals(LibraryText.FORMAT)) {
            problems.add(new BadValue(format.number(), "format", format.value()));
        }
        int windowMonths = number("windowMonths", 1, TagLibrary.WINDOW_MONTHS_MAX);
        Set<String> codes = parts(TAG);
        if (codes.isEmpty()) {
            problems.add(new Missing(TAG + "*"));
        } else if (codes.size() > TagLibrary.TAGS_MAX) {
            problems.add(new TooMany(TAG + "*", TagLibrary.TAGS_MAX));
        }
        List<Tag> tags = new ArrayList<>();
        codes.forEach(code -> tag(code).ifPresent(tags::add));
        lines.forEach((key, line) -> problems.add(new UnknownKey(line.number(), key)));
        return problems.isEmpty()
                ? new LibraryText.Checked.Good(new TagLibrary(0, windowMonths, tags))
                : new LibraryText.Checked.Bad(problems);
    }

    /// The parts that follow a prefix in the keys, in their order.
    private Set<String> parts(String prefix) {
        Set<String> parts = new LinkedHashSet<>();
        for (String key : lines.keySet()) {
            int dot = key.indexOf('.', prefix.length());
            String part = key.startsWith(prefix) ? key.substring(prefix.length(), dot < 0 ? key.length() : dot) : "";
            if (part.matches(CODE)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Optional<Tag> tag(String code) {
        int before = problems.size();
        String key = TAG + code + ".";
        Map<String, String> names = texts(key + "name.");
        if (names.isEmpty()) {
            problems.add(new Missing(key + "name.en"));
        }
        Map<String, String> meanings = texts(key + "meaning.");
        Line owner = lines.remove(key + "owner");
        int lifeDays = number(key + "lifeDays", 1, Tag.LIFE_DAYS_MAX);
        Set<String> codes = parts(key + "rule.");
        if (codes.isEmpty()) {
            problems.add(new Missing(key + "rule.*"));
        } else if (codes.size() > Tag.RULES_MAX) {
            problems.add(new TooMany(key + "rule.*", Tag.RULES_MAX));
        }
        List<TagRule> rules = new ArrayList<>();
        codes.forEach(rule -> rule(key + "rule." + rule, rule).ifPresent(rules::add));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Tag(code, names, meanings, owner == null ? "" : owner.value(), lifeDays, rules));
    }

    private Map<String, String> texts(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : List.copyOf(lines.keySet())) {
            Line line = key.startsWith(prefix) ? lines.remove(key) : null;
            if (line != null && (line.value().isEmpty() || line.value().length() > Tag.NAME_CHARS_MAX * 4)) {
                problems.add(new BadValue(line.number(), key, line.value()));
            } else if (line != null) {
                texts.put(key.substring(prefix.length()), line.value());
            }
        }
        return texts;
    }

    private Optional<TagRule> rule(String key, String code) {
        int before = problems.size();
        List<Lexicon.Phrase> phrases = phrases(key + ".phrases");
        Line line = take(key);
        if (line == null) {
            return Optional.empty();
        }
        String[] words = line.value().split("\\s+", -1);
        try {
            Basis basis = switch (words[0]) {
                case "habit" -> habit(words);
                case "words" -> new Basis.Words(places(words[1]), Lexicon.of(phrases));
                default -> throw new IllegalArgumentException(words[0]);
            };
            int last = basis instanceof Basis.Words ? 2 : 5;
            if (words.length != last + 1) {
                throw new IllegalArgumentException(line.value());
            }
            TagRule rule = new TagRule(code, Integer.parseInt(words[last]), basis);
            return problems.size() > before ? Optional.empty() : Optional.of(rule);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            problems.add(new BadValue(line.number(), key, line.value()));
            return Optional.empty();
        }
    }

    private static Basis habit(String... words) {
        Trait trait = Trait.of(words[1]).orElseThrow(() -> new IllegalArgumentException(words[1]));
        int atLeast = Integer.parseInt(words[4]);
        if (atLeast > AT_LEAST_MAX) {
            throw new IllegalArgumentException(words[4]);
        }
        return new Basis.Habit(trait, Double.parseDouble(words[2]), Double.parseDouble(words[3]), atLeast);
    }

    private static Set<Place> places(String value) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (String part : value.split("\\+", -1)) {
            places.add(Place.of(part).orElseThrow(() -> new IllegalArgumentException(part)));
        }
        return places;
    }

    private List<Lexicon.Phrase> phrases(String prefix) {
        List<Lexicon.Phrase> phrases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String key : List.copyOf(lines.keySet())) {
            Line line = key.equals(prefix) || key.startsWith(prefix + ".") ? lines.remove(key) : null;
            if (line == null) {
                continue;
            }
            for (String part : line.value().split(",", -1)) {
                Optional<Lexicon.Phrase> phrase = phrase(part.strip());
                if (phrase.isEmpty() || !seen.add(Lexicon.fold(phrase.get().text()))) {
                    problems.add(new BadPhrase(line.number(), key, part.strip()));
                } else {
                    phrases.add(phrase.get());
                }
            }
        }
        if (phrases.size() > Lexicon.PHRASES_MAX) {
            problems.add(new TooMany(prefix, Lexicon.PHRASES_MAX));
        }
        return phrases;
    }

    private static Optional<Lexicon.Phrase> phrase(String part) {
        int colon = part.lastIndexOf(':');
        if (colon < 1 || !part.substring(colon + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(part.substring(colon + 1));
        String text = part.substring(0, colon).strip();
        return text.isEmpty() || text.equals("*") || text.length() > Lexicon.Phrase.CHARS_MAX || percent > PERCENT_MAX
                ? Optional.empty()
                : Optional.of(new Lexicon.Phrase(text, percent));
    }

    private @Nullable Line take(String key) {
        Line line = lines.remove(key);
        if (line == null) {
            problems.add(new Missing(key));
        }
        return line;
    }

    private int number(String key, int least, int most) {
        Line line = take(key);
        if (line == null) {
            return least;
        }
        if (!line.value().matches("-?\\d{1,9}")) {
            problems.add(new BadValue(line.number(), key, line.value()));
            return least;
        }
        int value = Integer.parseInt(line.value());
        if (value < least || value > most) {
            problems.add(new OutOfRange(line.number(), key, least, most));
            return least;
        }
        return value;
    }
}
