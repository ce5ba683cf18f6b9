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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

        /// It is none.
        ///
        /// @param key the line at fault; empty when it is the whole
        /// @param value what stands there; may be empty
        record Bad(String key, Fault fault, String value) implements Parsed {}
    }

    /// What can be wrong with a text.
    public enum Fault {
        /// The line is not there.
        MISSING("missing"),
        /// It was written by another version.
        OTHER_VERSION("other-version"),
        /// The delimiter is more or less than one character.
        NOT_ONE_CHARACTER("not-one-character"),
        /// A column for a field that there is not.
        NO_SUCH_FIELD("no-such-field"),
        /// A column is not `index,format,name`.
        NOT_A_COLUMN("not-a-column"),
        /// A column in a format that there is not.
        NO_SUCH_FORMAT("no-such-format"),
        /// A word that is none of those it must be.
        NOT_KNOWN("not-known"),
        /// Each line can be read, and together they are no mapping.
        CONTRADICTORY("contradictory");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /// The stable word for this fault in message keys.
        public String code() {
            return code;
        }
    }

    static final class BadLine extends RuntimeException {
        final String key;
        final Fault fault;
        final String value;

        BadLine(String key, Fault fault, String value) {
            super(key + ": " + fault.code());
            this.key = key;
            this.fault = fault;
            this.value = value;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MappingText.class);

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
            return new Parsed.Bad(e.key, e.fault, e.value);
        } catch (IllegalArgumentException e) {
            LOG.info("a text is no mapping", e);
            return new Parsed.Bad("", Fault.CONTRADICTORY, "");
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string does not fail", e);
        }
    }

    private static ColumnMapping mapping(Properties lines) {
        if (!need(lines, "version").equals(VERSION)) {
            throw new BadLine("version", Fault.OTHER_VERSION, need(lines, "version"));
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
                case "column" ->
                    columns.put(Field.of(word).orElseThrow(() -> new BadLine(key, Fault.NO_SUCH_FIELD, word)),
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
            throw new BadLine("delimiter", Fault.NOT_ONE_CHARACTER, word);
        }
        return word.equals("tab") ? '\t' : word.charAt(0);
    }

    static Column column(String key, String value) {
        String[] parts = value.split("(?<!\\\\),", 3);
        if (parts.length < 3 || !parts[0].matches("\\d{1,3}")) {
            throw new BadLine(key, Fault.NOT_A_COLUMN, value);
        }
        ValueFormat format = ValueFormat.parse(parts[1].replace("\\,", ","))
                .orElseThrow(() -> new BadLine(key, Fault.NO_SUCH_FORMAT, parts[1]));
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
            throw new BadLine(key, Fault.NOT_KNOWN, value);
        }
    }

    static String need(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new BadLine(key, Fault.MISSING, "");
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
