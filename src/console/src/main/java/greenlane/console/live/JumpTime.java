package greenlane.console.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import greenlane.console.floor.FloorStatus;

/// A time of what is played, as people type it: `14:30` on the floor's present day, `03-12 14:30`, `2026-03-12 14:30:08`, or a day alone, which
/// means its beginning.
sealed interface JumpTime {
    /// How far a source without an end can be gone into, from its beginning.
    long ENDLESS_DAYS_MAX = 31;

    /// A time within what can be played.
    record At(Instant time) implements JumpTime {}

    /// Not a time.
    record Unreadable() implements JumpTime {}

    /// A time before the source begins or after it ends.
    record Outside() implements JumpTime {}

    /// What can be played.
    ///
    /// @param zone the one its times are shown in
    record Span(Instant first, Instant last, ZoneId zone) {
        /// The span of a source that has begun.
        static Span of(FloorStatus status, ZoneId zone) {
            Instant first = Instant.ofEpochMilli(status.firstMillis());
            return new Span(first, status.lastMillis() == Long.MIN_VALUE
                    ? first.atZone(zone).plusDays(ENDLESS_DAYS_MAX).toInstant()
                    : Instant.ofEpochMilli(status.lastMillis()), zone);
        }

        String from() {
            return WRITTEN.format(first.atZone(zone));
        }

        String to() {
            return WRITTEN.format(last.atZone(zone));
        }
    }

    DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    Pattern FORM = Pattern.compile(
            "(?:(?:(\\d{4})[-/.])?(\\d{1,2})[-/.](\\d{1,2}))?(?:(?:^|[ T]\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    /// Reads what was typed while the floor's clock stands at `now`. What is typed to the minute means any of its seconds, so that the
    /// first and the last minute of a source can be typed.
    static JumpTime read(String typed, Instant now, Span span) {
        Matcher form = FORM.matcher(typed.strip().replace('：', ':').replace('　', ' '));
        if (!form.matches() || form.group().isEmpty()) {
            return new Unreadable();
        }
        try {
            ZonedDateTime at = time(form, day(form, now, span), span.zone());
            return within(at.toInstant(), end(form, at).toInstant(), span);
        } catch (DateTimeException _) {
            return new Unreadable();
        }
    }

    private static LocalDate day(Matcher form, Instant now, Span span) {
        LocalDate today = now.atZone(span.zone()).toLocalDate();
        if (form.group(2) == null) {
            return today;
        }
        int month = Integer.parseInt(form.group(2));
        int day = Integer.parseInt(form.group(3));
        if (form.group(1) != null) {
            return LocalDate.of(Integer.parseInt(form.group(1)), month, day);
        }
        // Without a year the one is meant in which the source has such a day.
        LocalDate first = span.first().atZone(span.zone()).toLocalDate();
        LocalDate last = span.last().atZone(span.zone()).toLocalDate();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate named = LocalDate.of(year, month, day);
                if (!named.isBefore(first) && !named.isAfter(last)) {
                    return named;
                }
            }
        }
        return LocalDate.of(today.getYear(), month, day);
    }

    private static ZonedDateTime time(Matcher form, LocalDate day, ZoneId zone) {
        if (form.group(4) == null) {
            return day.atStartOfDay(zone);
        }
        int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
        return day.atTime(LocalTime.of(Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second))
                .atZone(zone);
    }

    /// Where what was typed is over: a day, a minute or a second later.
    private static ZonedDateTime end(Matcher form, ZonedDateTime at) {
        if (form.group(4) == null) {
            return at.plusDays(1);
        }
        return form.group(6) == null ? at.plusMinutes(1) : at.plusSeconds(1);
    }

    private static JumpTime within(Instant from, Instant until, Span span) {
        if (!until.isAfter(span.first()) || from.isAfter(span.last())) {
            return new Outside();
        }
        return new At(from.isBefore(span.first()) ? span.first() : from);
    }
}
