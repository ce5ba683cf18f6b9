package greenlane.console.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.mapping.ColumnSample;
import greenlane.feeds.mapping.Field;

/// What the values of a column are mapped to, where they are mapped to anything. Meanings are the words of constants.
enum ValueKind {
    NONE, OUTCOME, TIER, MEDIUM;

    /// Nobody has said what a value means.
    static final String OPEN = "";
    /// Rows with this value shall not come in.
    static final String REJECT = "reject";

    static ValueKind of(Optional<Field> field) {
        return field.map(known -> switch (known) {
            case OUTCOME -> OUTCOME;
            case TIER -> TIER;
            case QUEUE -> MEDIUM;
            case REFERENCE, CUSTOMER, AGENT, OFFERED, DATE, TIME, WAIT, TALK, HOLD, AFTER_CALL, TRANSFERRED, RESOLVED,
                    NOTE ->
                NONE;
        }).orElse(NONE);
    }

    /// What can be chosen.
    List<String> meanings() {
        return switch (this) {
            case NONE -> List.of();
            case OUTCOME ->
                Stream.concat(Arrays.stream(Outcome.values()).map(ValueKind::word), Stream.of(REJECT)).toList();
            case TIER -> Arrays.stream(Tier.values()).map(ValueKind::word).toList();
            case MEDIUM -> Arrays.stream(Medium.values()).map(ValueKind::word).toList();
        };
    }

    /// What a value usually means; [#OPEN] when that is not known.
    String usual(String value) {
        return switch (this) {
            case NONE -> OPEN;
            case OUTCOME -> ColumnSample.outcome(value).map(ValueKind::word).orElse(OPEN);
            case TIER -> ColumnSample.tier(value).map(ValueKind::word).orElse(OPEN);
            case MEDIUM -> word(ColumnSample.medium(value));
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The constant of a word; empty for [#OPEN] and [#REJECT].
    static <T extends Enum<T>> Optional<T> constant(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst();
    }
}
