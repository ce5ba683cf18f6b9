package greenlane.feeds.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.feeds.mapping.ColumnMapping.Column;

/// Table mappings as text: lines of `key=value` in a fixed order, written as those of [MappingText] are.
///
/// `version`, `table`, `delimiter`, `charset`, `header`, `sheet`, `currency`, `zone`; then `column.<field>=<index>,<format>,<name>`.
public final class TableMappingText {
    /// The version this writes, and the only one it reads.
    public static final String VERSION = "1";

    private static final Logger LOG = LoggerFactory.getLogger(TableMappingText.class);
    private static final String COLUMN = "column.";

    /// What came of reading a text.
    public sealed interface Parsed {
        /// It is this mapping.
        record Good(TableMapping mapping) implements Parsed {}

        /// It is none.
        record Bad(MappingText.Parsed.Bad why) implements Parsed {}
    }

    private TableMappingText() {}

    /// The mapping as text.
    public static String write(TableMapping mapping) {
        StringBuilder out = new StringBuilder();
        MappingText.line(out, "version", VERSION);
        MappingText.line(out, "table", mapping.table());
        MappingText.line(out, "delimiter", mapping.delimiter() == '\t' ? "tab" : String.valueOf(mapping.delimiter()));
        MappingText.line(out, "charset", mapping.charset().name());
        MappingText.line(out, "header", String.valueOf(mapping.header()));
        MappingText.line(out, "sheet", mapping.sheet());
        MappingText.line(out, "currency", mapping.currency());
        MappingText.line(out, "zone", mapping.zone().getId());
        mapping.columns().forEach((field, column) -> MappingText.line(out, COLUMN + field, MappingText.text(column)));
        return out.toString();
    }

    /// The mapping a text holds.
    public static Parsed parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            return new Parsed.Good(mapping(lines));
        } catch (MappingText.BadLine e) {
            return new Parsed.Bad(new MappingText.Parsed.Bad(e.key, e.fault, e.value));
        } catch (IllegalArgumentException e) {
            LOG.info("a text is no mapping", e);
            return new Parsed.Bad(new MappingText.Parsed.Bad("", MappingText.Fault.CONTRADICTORY, ""));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string does not fail", e);
        }
    }

    private static TableMapping mapping(Properties lines) {
        if (!MappingText.need(lines, "version").equals(VERSION)) {
            throw new MappingText.BadLine("version", MappingText.Fault.OTHER_VERSION,
                    MappingText.need(lines, "version"));
        }
        Map<String, Column> columns = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(COLUMN)) {
                columns.put(key.substring(COLUMN.length()), MappingText.column(key, MappingText.need(lines, key)));
            }
        }
        return new TableMapping(MappingText.need(lines, "table"),
                MappingText.delimiter(MappingText.need(lines, "delimiter")),
                MappingText.constant("charset", MappingText.need(lines, "charset"), MappingText::charset),
                Boolean.parseBoolean(MappingText.need(lines, "header")), MappingText.need(lines, "sheet"),
                MappingText.need(lines, "currency"),
                MappingText.constant("zone", MappingText.need(lines, "zone"), MappingText::zone), columns);
    }
}
