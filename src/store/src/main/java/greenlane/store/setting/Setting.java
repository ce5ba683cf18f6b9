package greenlane.store.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A named setting with its type: what it is when nobody has set it, and how it is written as text.
///
/// A text that cannot be read back, for example from a version that knew other choices, counts as not set.
///
/// @param name identifies it, for example `console.theme`; never changes
/// @param fallback its value until it is set
/// @param write the value as text
/// @param read the text as a value, empty when it is none
public record Setting<T>(String name, T fallback, Function<T, String> write, Function<String, Optional<T>> read) {
    public Setting {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a setting needs a name");
        }
    }

    /// A text.
    public static Setting<String> text(String name, String fallback) {
        return new Setting<>(name, fallback, Function.identity(), Optional::of);
    }

    /// A yes or no.
    public static Setting<Boolean> flag(String name, boolean fallback) {
        return new Setting<>(name, fallback, value -> Boolean.toString(value), text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /// A whole number.
    public static Setting<Long> whole(String name, long fallback) {
        return new Setting<>(name, fallback, value -> Long.toString(value),
                text -> text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty());
    }

    /// One of an enum's constants, written in small letters.
    public static <E extends Enum<E>> Setting<E> choice(String name, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        return new Setting<>(name, fallback, value -> value.name().toLowerCase(Locale.ROOT), text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }
}
