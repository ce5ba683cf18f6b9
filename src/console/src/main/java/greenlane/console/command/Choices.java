package greenlane.console.command;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Option values that are one of a few words.
final class Choices {
    static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
    static final List<String> THEMES = List.of("light", "dark");
    static final List<String> WINDOW_THEMES = List.of("light", "dark", "system");

    private Choices() {}

    /// Refuses a value that is not one of the words.
    static void check(@Nullable CommandSpec spec, String option, @Nullable String value, List<String> words) {
        if (value != null && !words.contains(value)) {
            throw new ParameterException(line(spec),
                    option + " " + value + " is not one of " + String.join(", ", words) + ".");
        }
    }

    static CommandLine line(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine();
    }
}
