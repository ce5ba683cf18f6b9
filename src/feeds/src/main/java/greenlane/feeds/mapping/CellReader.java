package greenlane.feeds.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/// Reads the text of cells as moments and lengths of time. A cell that cannot be read gives nothing.
final class CellReader {
    static final double DAY_MILLIS = 86_400_000.0;
    private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);
    /// Past this serial (the year 2173) a number is no date.
    private static final double SERIAL_MAX = 100_000;

    /// A date, a time, or both, as a cell has them; `instantMillis` where the cell says the zone itself.
    record Moment(@Nullable LocalDate date, @Nullable LocalTime time, OptionalLong instantMillis) {}

    private final Map<String, DateTimeFormatter> formatters = new HashMap<>();

    /// A cell as a date, a time of day or both; null when it is none.
    @Nullable
    Moment moment(String cell, ValueFormat format) {
        String text = cell.strip();
        return switch (format.kind()) {
            case PATTERN -> byPattern(text, format.pattern());
            case EXCEL_SERIAL -> bySerial(text);
            case EXCEL_OR_PATTERN -> {
                Moment serial = bySerial(text);
                yield serial != null ? serial : byPattern(text, format.pattern());
            }
            case DAY_FRACTION -> {
                double fraction = number(text);
                yield fraction >= 0 && fraction < 1
                        ? new Moment(null, timeOfDay(fraction), OptionalLong.empty())
                        : null;
            }
            case EPOCH_SECONDS -> epoch(number(text) * 1_000);
            case EPOCH_MILLIS -> epoch(number(text));
            case TEXT, SECONDS, MILLIS, CLOCK -> null;
        };
    }

    /// A cell as a length in milliseconds, which may be negative; nothing when it is none.
    OptionalLong length(String cell, ValueFormat format) {
        String text = cell.strip();
        double millis = switch (format.kind()) {
            case SECONDS -> number(text) * 1_000;
            case MILLIS -> number(text);
            case DAY_FRACTION -> number(text) * DAY_MILLIS;
            case CLOCK -> clock(text);
            case TEXT, PATTERN, EXCEL_SERIAL, EXCEL_OR_PATTERN, EPOCH_SECONDS, EPOCH_MILLIS -> Double.NaN;
        };
        return Double.isNaN(millis) || Math.abs(millis) > 1e15
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(millis));
    }

    /// The epoch milliseconds of a date and a time in a zone.
    static long millis(LocalDate date, LocalTime time, ZoneId zone) {
        return LocalDateTime.of(date, time).atZone(zone).toInstant().toEpochMilli();
    }

    /// Strict, so that 30 February is no date; a year of the era (`y`), which strictness would ask the era of, is read as written.
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withResolverStyle(pattern.contains("y") ? ResolverStyle.SMART : ResolverStyle.STRICT);
    }

    private @Nullable Moment byPattern(String text, String pattern) {
        DateTimeFormatter formatter = formatters.computeIfAbsent(pattern,
                CellReader::formatter);
        try {
            TemporalAccessor parsed = formatter.parse(text);
            if (parsed.query(TemporalQueries.offset()) != null) {
                return new Moment(null, null, OptionalLong.of(OffsetDateTime.from(parsed).toInstant().toEpochMilli()));
            }
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return date == null && time == null ? null : new Moment(date, time, OptionalLong.empty());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Moment bySerial(String text) {
        double serial = number(text);
        return serial >= 1 && serial < SERIAL_MAX ? serial(serial) : null;
    }

    private static Moment serial(double serial) {
        long day = (long) Math.floor(serial);
        double fraction = serial - day;
        LocalTime time = fraction == 0 ? null : timeOfDay(fraction);
        return new Moment(EXCEL_DAY_0.plusDays(day), time, OptionalLong.empty());
    }

    /// To the millisecond: a spreadsheet's fraction has about ten digits, which is finer.
    private static LocalTime timeOfDay(double fraction) {
        long millis = Math.min(Math.round(fraction * DAY_MILLIS), (long) DAY_MILLIS - 1);
        return LocalTime.ofNanoOfDay(millis * 1_000_000);
    }

    private static @Nullable Moment epoch(double millis) {
        boolean fits = millis >= 0 && millis <= Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();
        return fits ? new Moment(null, null, OptionalLong.of(Math.round(millis))) : null;
    }

    /// A number, with a point or without; NaN when it is none.
    static double number(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'E' && c != 'e') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// `m:ss` or `h:mm:ss`, with a minus sign or without, in milliseconds.
    private static double clock(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = (negative ? text.substring(1) : text).split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Double.NaN;
        }
        double seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            double part = number(parts[i]);
            if (!(part >= 0) || (i > 0 && part >= 60)) {
                return Double.NaN;
            }
            seconds = seconds * 60 + part;
        }
        return (negative ? -seconds : seconds) * 1_000;
    }
}
