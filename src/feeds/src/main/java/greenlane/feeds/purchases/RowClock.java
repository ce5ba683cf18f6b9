package greenlane.feeds.purchases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Reads dates and times from bytes, and turns the file's clock into the centre's days. Belongs to one thread.
///
/// `uuuu-MM-dd` and `M/d/uuuu`, with `H:mm` or `H:mm:ss` after a space or a `T`, or without; and `uuuuMMdd`.
final class RowClock {
    /// The years that are kept.
    static final int YEAR_MIN = 1900;
    static final int YEAR_MAX = 2199;

    private final ZoneId zone;
    private final ZoneId storeZone;
    private final boolean same;
    private int day;
    private int second = PurchaseLine.UNKNOWN;
    private int lastYear = -1;
    private int lastMonth;
    private int lastDate;
    private int lastEpochDay;

    RowClock(PurchaseReading reading) {
        zone = reading.zone();
        storeZone = reading.storeZone();
        same = zone.equals(storeZone);
    }

    /// Reads a field; false when it is no date.
    boolean read(RowFields row, int field) {
        byte[] bytes = row.bytes();
        int start = row.start(field);
        int end = row.end(field);
        int dateEnd = start;
        while (dateEnd < end && bytes[dateEnd] != ' ' && bytes[dateEnd] != 'T') {
            dateEnd++;
        }
        if (!date(row, start, dateEnd)) {
            return false;
        }
        second = PurchaseLine.UNKNOWN;
        if (dateEnd == end) {
            return true;
        }
        int colon = find(bytes, ':', dateEnd + 1, end);
        int next = find(bytes, ':', Math.min(colon + 1, end), end);
        int hour = row.whole(dateEnd + 1, colon);
        int minute = row.whole(colon + 1, next);
        int rest = next == end ? 0 : row.whole(next + 1, end);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || rest < 0 || rest > 59) {
            return false;
        }
        second = hour * 3_600 + minute * 60 + rest;
        return same || set(LocalDate.ofEpochDay(day).atTime(LocalTime.ofSecondOfDay(second)));
    }

    /// Takes over a date and time of the file's clock; false when it is in no year that is kept.
    boolean set(LocalDateTime local) {
        ZonedDateTime there = local.atZone(zone);
        LocalDateTime here = same ? local : there.withZoneSameInstant(storeZone).toLocalDateTime();
        second = here.toLocalTime().toSecondOfDay();
        return day(here.toLocalDate());
    }

    /// Takes over a date without a time, which is the same day everywhere; false when it is in no year that is kept.
    boolean set(LocalDate date) {
        second = PurchaseLine.UNKNOWN;
        return day(date);
    }

    private boolean day(LocalDate date) {
        if (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX) {
            return false;
        }
        day = Math.toIntExact(date.toEpochDay());
        return true;
    }

    private boolean date(RowFields row, int start, int end) {
        byte[] bytes = row.bytes();
        int dash = find(bytes, '-', start, end);
        if (dash < end) {
            int next = find(bytes, '-', dash + 1, end);
            return date(row.whole(start, dash), row.whole(dash + 1, next), row.whole(next + 1, end));
        }
        int slash = find(bytes, '/', start, end);
        if (slash < end) {
            int next = find(bytes, '/', slash + 1, end);
            return date(row.whole(next + 1, end), row.whole(start, slash), row.whole(slash + 1, next));
        }
        return end - start == 8
                && date(row.whole(start, start + 4), row.whole(start + 4, start + 6), row.whole(start + 6, end));
    }

    private boolean date(int year, int month, int date) {
        if (year != lastYear || month != lastMonth || date != lastDate) {
            if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || date < 1) {
                return false;
            }
            try {
                lastEpochDay = Math.toIntExact(LocalDate.of(year, month, date).toEpochDay());
            } catch (DateTimeException _) {
                return false;
            }
            lastYear = year;
            lastMonth = month;
            lastDate = date;
        }
        day = lastEpochDay;
        return true;
    }

    private static int find(byte[] bytes, char wanted, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != wanted) {
            i++;
        }
        return Math.min(i, end);
    }

    /// The day read last, in the centre's zone.
    int day() {
        return day;
    }

    /// The second of that day; [PurchaseLine#UNKNOWN] where only a date was read.
    int second() {
        return second;
    }
}
