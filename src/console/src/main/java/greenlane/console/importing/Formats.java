package greenlane.console.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.ValueFormat;
import greenlane.feeds.mapping.ValueFormat.Kind;

/// The formats people choose from, and what they are called.
final class Formats {
    private static final List<String> MOMENTS = List.of("uuuu-M-d H:mm:ss", "uuuu-M-d H:mm", "uuuu/M/d H:mm:ss",
            "uuuu/M/d H:mm", "d/M/uuuu H:mm", "M/d/uuuu H:mm", "uuuuMMddHHmmss");
    private static final List<String> DATES = List.of("uuuu-M-d", "uuuu/M/d", "uuuuMMdd", "d/M/uuuu", "M/d/uuuu");
    private static final List<String> TIMES = List.of("H:mm:ss", "H:mm", "HHmmss");

    private Formats() {}

    /// The formats usual for a field, whatever the file holds.
    static List<ValueFormat> usual(Field field) {
        return switch (field) {
            case OFFERED -> Stream.concat(patterns(MOMENTS),
                    kinds(Kind.EXCEL_SERIAL, Kind.EPOCH_SECONDS, Kind.EPOCH_MILLIS)).toList();
            case DATE -> Stream.concat(patterns(DATES), kinds(Kind.EXCEL_SERIAL)).toList();
            case TIME -> Stream.concat(patterns(TIMES), kinds(Kind.DAY_FRACTION)).toList();
            case WAIT, TALK, HOLD, AFTER_CALL ->
                kinds(Kind.SECONDS, Kind.CLOCK, Kind.MILLIS, Kind.DAY_FRACTION).toList();
            case REFERENCE, CUSTOMER, QUEUE, TIER, AGENT, OUTCOME, TRANSFERRED, RESOLVED, NOTE ->
                List.of(ValueFormat.TEXT);
        };
    }

    private static Stream<ValueFormat> patterns(List<String> patterns) {
        return patterns.stream().map(ValueFormat::pattern);
    }

    private static Stream<ValueFormat> kinds(Kind... kinds) {
        return Stream.of(kinds).map(ValueFormat::of);
    }

    /// What a format is called, for example `整数 · 秒`.
    static String name(Texts texts, ValueFormat format) {
        return format.pattern().isEmpty()
                ? texts.text("importing.format." + format.kind().code())
                : texts.text("importing.format." + format.kind().code(), plain(format.pattern()));
    }

    /// A pattern as people write it.
    private static String plain(String pattern) {
        return pattern.replace('u', 'y');
    }

    /// What stands in the column of types: the format, or how many values are mapped.
    static String describe(Texts texts, MappingRow row) {
        Optional<Field> field = row.fieldProperty().get();
        if (field.isEmpty()) {
            return "—";
        }
        if (row.kind() == ValueKind.OUTCOME || row.kind() == ValueKind.TIER) {
            long mapped = row.values().stream().filter(value -> !value.open()).count();
            return texts.text("importing.format.values", mapped, row.values().size());
        }
        return name(texts, row.formatProperty().get());
    }
}
