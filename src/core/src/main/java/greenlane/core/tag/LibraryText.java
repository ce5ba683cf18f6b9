package greenlane.core.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import greenlane.core.text.Lexicon;

/// Libraries of tags as text that people can read and write: lines of `key=value`; blank lines and lines that begin with `#` are passed over.
///
/// `format` (1), `windowMonths`, and for each tag, in the order of the tags:
/// - `tag.<code>.name.<language>` and `tag.<code>.meaning.<language>`, for example `zh-CN`; one name at least
/// - `tag.<code>.owner`, which may be left out, and `tag.<code>.lifeDays`
/// - `tag.<code>.rule.<rule>`: `habit <trait> <from> <full> <at least> <weight>`, or `words <note|queue|note+queue> <weight>`
/// - `tag.<code>.rule.<rule>.phrases`, or `.phrases.<anything>` where they are given in several lines: `phrase:percent` with commas between
public final class LibraryText {
    /// The version of the text this writes, and the only one it reads.
    public static final String FORMAT = "1";
    /// The longest text that is read.
    public static final int CHARS_MAX = 262_144;

    private static final String SHIPPED = "tags.txt";

    private LibraryText() {}

    /// What parsing came to.
    public sealed interface Checked {
        /// A library, under number 0.
        record Good(TagLibrary library) implements Checked {}

        /// What is wrong, all of it.
        record Bad(List<LibraryProblem> problems) implements Checked {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The library that comes with the program.
    public static TagLibrary shipped() {
        try (InputStream in = LibraryText.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the library " + SHIPPED + " is not part of this program");
            }
            return switch (parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                case Checked.Good(TagLibrary library) -> library;
                case Checked.Bad(var problems) -> throw new IllegalStateException("the library is wrong: " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the library " + SHIPPED + " cannot be read", e);
        }
    }

    /// The library a text holds, or all that is wrong with it.
    public static Checked parse(String text) {
        if (text.length() > CHARS_MAX) {
            return new Checked.Bad(List.of(new LibraryProblem.TooLong(text.length())));
        }
        List<LibraryProblem> problems = new ArrayList<>();
        Map<String, LibraryReading.Line> lines = new LinkedHashMap<>();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = raw.strip();
            int at = line.indexOf('=');
            if (line.isEmpty() || line.charAt(0) == '#' || line.equals("\uFEFF")) {
                continue;
            }
            if (at < 1) {
                problems.add(new LibraryProblem.NoLine(number));
                continue;
            }
            String key = line.substring(0, at).strip();
            if (lines.putIfAbsent(key, new LibraryReading.Line(number, line.substring(at + 1).strip())) != null) {
                problems.add(new LibraryProblem.TwiceSet(number, key));
            }
        }
        return new LibraryReading(lines, problems).library();
    }

    /// The library as text.
    public static String write(TagLibrary library) {
        StringBuilder out = new StringBuilder();
        line(out, "format", FORMAT);
        line(out, "windowMonths", library.windowMonths());
        for (Tag tag : library.tags()) {
            String key = "tag." + tag.code() + ".";
            out.append('\n');
            tag.names().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(name -> line(out, key + "name." + name.getKey(), name.getValue()));
            tag.meanings().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(meaning -> line(out, key + "meaning." + meaning.getKey(), meaning.getValue()));
            if (!tag.owner().isEmpty()) {
                line(out, key + "owner", tag.owner());
            }
            line(out, key + "lifeDays", tag.lifeDays());
            tag.rules().forEach(rule -> write(out, key + "rule." + rule.code(), rule));
        }
        return out.toString();
    }

    private static void write(StringBuilder out, String key, TagRule rule) {
        switch (rule.basis()) {
            case TagRule.Basis.Habit habit -> line(out, key, "habit " + habit.trait().code() + " " + habit.from() + " "
                    + habit.full() + " " + habit.atLeast() + " " + rule.weightPercent());
            case TagRule.Basis.Words words -> {
                line(out, key, "words " + words.places().stream().map(TagRule.Place::code).sorted()
                        .collect(Collectors.joining("+")) + " " + rule.weightPercent());
                line(out, key + ".phrases", words.lexicon().phrases().stream()
                        .map((Lexicon.Phrase phrase) -> phrase.text() + ":" + phrase.percent())
                        .collect(Collectors.joining(",")));
            }
        }
    }

    private static void line(StringBuilder out, String key, Object value) {
        out.append(key).append('=').append(value).append('\n');
    }
}
