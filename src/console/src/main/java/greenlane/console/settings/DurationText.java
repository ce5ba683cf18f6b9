package greenlane.console.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length as people type it: `05:00`, `1:30:00`, or seconds alone.
final class DurationText {
    private static final Pattern FORM = Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,5})");

    private DurationText() {}

    /// The length of a text; empty when it is none.
    static Optional<Duration> read(String text) {
        Matcher form = FORM.matcher(text.strip().replace('：', ':'));
        if (!form.matches()) {
            return Optional.empty();
        }
        long seconds = part(form, 3);
        if (form.group(2) != null && seconds > 59) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(part(form, 1) * 3_600 + part(form, 2) * 60 + seconds));
    }

    /// The text of a length: `05:00`, from an hour `1:30:00`.
    static String write(Duration length) {
        String minutesAndSeconds = two(length.toMinutesPart()) + ":" + two(length.toSecondsPart());
        return length.toHours() == 0 ? minutesAndSeconds : length.toHours() + ":" + minutesAndSeconds;
    }

    private static long part(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
