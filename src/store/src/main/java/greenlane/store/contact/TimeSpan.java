package greenlane.store.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A stretch of time: from `start`, until just before `end`.
public record TimeSpan(Instant start, Instant end) {
    public TimeSpan {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a time span ends at " + end + " before it starts at " + start);
        }
    }

    /// A day of a zone, midnight to midnight: 23 or 25 hours where the clocks change.
    public static TimeSpan day(LocalDate day, ZoneId zone) {
        return new TimeSpan(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
