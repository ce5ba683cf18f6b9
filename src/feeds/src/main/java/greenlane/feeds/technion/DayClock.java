package greenlane.feeds.technion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/// Turns the log's dates and clocks into epoch milliseconds in the centre's zone.
///
/// On the two days a year when the clock is changed each time is worked out by the calendar; on all others by addition.
final class DayClock {
    static final int SECONDS_OF_DAY = 86_400;

    /// A day of the log.
    ///
    /// @param even whether its clock, and the next day's, runs through without a change
    record Day(LocalDate date, long startMillis, boolean even, String text) {}

    private final ZoneId zone;
    private final Map<Integer, Day> days = new HashMap<>();
    private Day latest;
    private int latestKey = -1;

    DayClock(ZoneId zone) {
        this.zone = zone;
        this.latest = day(LocalDate.EPOCH);
    }

    /// The day with this `yymmdd` number, years 70–99 in the 1900s. Throws [DateTimeException] when there is no such day.
    Day day(int yymmdd) {
        if (yymmdd != latestKey) {
            Day known = days.get(yymmdd);
            if (known == null) {
                int year = yymmdd / 10_000;
                known = day(LocalDate.of(year + (year < 70 ? 2_000 : 1_900), yymmdd / 100 % 100, yymmdd % 100));
                days.put(yymmdd, known);
            }
            latest = known;
            latestKey = yymmdd;
        }
        return latest;
    }

    private Day day(LocalDate date) {
        long start = millis(date.atStartOfDay());
        long end = millis(date.plusDays(2).atStartOfDay());
        return new Day(date, start, end - start == 2_000L * SECONDS_OF_DAY, date.toString());
    }

    /// The epoch milliseconds of a clock on a day; seconds past 86,400 lie on the next.
    long millis(Day day, int seconds) {
        return day.even()
                ? day.startMillis() + seconds * 1_000L
                : millis(day.date().atStartOfDay().plusSeconds(seconds));
    }

    private long millis(LocalDateTime local) {
        return local.atZone(zone).toInstant().toEpochMilli();
    }
}
