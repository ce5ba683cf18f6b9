package greenlane.feeds.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.mapping.ColumnMapping.Column;

/// Column mappings as text: lines of `key=value` in a fixed order, so that equal mappings are equal texts.
///
/// `version`, `source`, `delimiter` (a character, or `tab`), `charset`, `header`, `queue`, `zone`; then
/// `column.<field>=<index>,<format>,<name>`, `outcome.<word>=…`, `tier.<word>=…`, `medium.<queue>=…`. Escapes are those
/// of [Properties].
public final class MappingText {
    /// The version this writes, and the only one it reads.
    public static final String VERSION = "1";

    /// What came of reading a text.
    public sealed interface Parsed {
        /// It is this mapping.
        record Good(ColumnMapping mapping) implements Parsed {}

        /// It is none; `key` is the line at fault, `reason` a few words in English.
        record Bad(String key, String reason) implements Parsed {}
    }

    static final class BadLine extends RuntimeException {
        final String key;

        BadLine(String key, String reason) {
            super(reason);
            this.key = key;
        }
    }

    private MappingText() {}

    /// The mapping as text.
    public static String write(ColumnMapping mapping) {
        StringBuilder out = new StringBuilder();
        line(out, "version", VERSION);
        line(out, "source", mapping.source());
        line(out, "delimiter", mapping.delimiter() == '\t' ? "tab" : String.valueOf(mapping.delimiter()));
        line(out, "charset", mapping.charset().name());
        line(out, "header", String.valueOf(mapping.header()));
        line(out, "queue", mapping.queue());
        line(out, "zone", mapping.zone().getId());
        mapping.columns().forEach((field, column) -> line(out, "column." + field.code(), text(column)));
        mapping.outcomes().forEach((word, outcome) -> line(out, "outcome." + word, outcome.name()));
        mapping.tiers().forEach((word, tier) -> line(out, "tier." + word, tier.name()));
        mapping.media().forEach((word, medium) -> line(out, "medium." + word, medium.name()));
        return out.toString();
    }

    /// The mapping a text holds.
    public static Parsed parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            return new Parsed.Good(mapping(lines));
        } catch (BadLine e) {
            return new Parsed.Bad(e.key, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Parsed.Bad("", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string does not fail", e);
        }
    }

    private static ColumnMapping mapping(Properties lines) {
        if (!need(lines, "version").equals(VERSION)) {
            throw new BadLine("version", "only version " + VERSION + " can be read");
        }
        char delimiter = delimiter(need(lines, "delimiter"));
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        Map<String, Outcome> outcomes = new TreeMap<>();
        Map<String, Tier> tiers = new TreeMap<>();
        Map<String, Medium> media = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String value = need(lines, key);
            int dot = key.indexOf('.');
            String word = key.substring(dot + 1);
            switch (key.substring(0, Math.max(dot, 0))) {
                case "column" -> columns.put(Field.of(word).orElseThrow(() -> new BadLine(key, "no such field")),
                        column(key, value));
                case "outcome" -> outcomes.put(word, constant(key, value, Outcome::valueOf));
                case "tier" -> tiers.put(word, constant(key, value, Tier::valueOf));
                case "medium" -> media.put(word, constant(key, value, Medium::valueOf));
                default -> {
                    // One of the single lines, or of a later version's.
                }
            }
        }
        return new ColumnMapping(need(lines, "source"), delimiter,
                constant("charset", need(lines, "charset"), MappingText::charset),
                Boolean.parseBoolean(need(lines, "header")), need(lines, "queue"),
                constant("zone", need(lines, "zone"), MappingText::zone), columns, outcomes, tiers, media);
    }

    static String text(Column column) {
        return column.index() + "," + column.format().code().replace(",", "\\,") + "," + column.name();
    }

    static char delimiter(String word) {
        if (!word.equals("tab") && word.length() != 1) {
            throw new BadLine("delimiter", "not one character");
        }
        return word.equals("tab") ? '\t' : word.charAt(0);
    }

    static Column column(String key, String value) {
        String[] parts = value.split("(?<!\\\\),", 3);
        if (parts.length < 3 || !parts[0].matches("\\d{1,3}")) {
            throw new BadLine(key, "not index,format,name");
        }
        ValueFormat format = ValueFormat.parse(parts[1].replace("\\,", ","))
                .orElseThrow(() -> new BadLine(key, "no such format"));
        return new Column(Integer.parseInt(parts[0]), parts[2], format);
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static <T> T constant(String key, String value, Function<String, T> of) {
        try {
            return of.apply(value);
        } catch (IllegalArgumentException _) {
            throw new BadLine(key, "not known: " + value);
        }
    }

    static String need(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new BadLine(key, "missing");
        }
        return value;
    }

    static void line(StringBuilder out, String key, String value) {
        escape(out, key, true);
        out.append('=');
        escape(out, value, false);
        out.append('\n');
    }

    private static void escape(StringBuilder out, String text, boolean key) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                case ' ' -> out.append(key || i == 0 ? "\\ " : " ");
                case '=', ':', '#', '!' -> out.append(key || i == 0 ? "\\" : "").append(c);
                default -> out.append(c);
            }
        }
    }
}
