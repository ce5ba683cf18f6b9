package greenlane.console.i18n;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How figures are written, the same in every language: lengths, shares, counts, times.
///
/// A missing figure is `—`, a true zero is `0`, and minus is `−` (U+2212), as wide as a digit.
public final class Figures {
    /// Stands where there is no figure.
    public static final String MISSING = "—";
    private static final String MINUS = "\u2212";
    private static final long HOUR_SECONDS = 3_600;
    private static final long DAY_SECONDS = 24 * HOUR_SECONDS;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Figures() {}

    /// A running length in milliseconds, whole seconds only, as a clock shows it: `06:41`, `1h 05m`, `2d 04h`.
    public static String duration(long millis) {
        return millis < 0 ? MINUS + seconds(-millis / 1000) : seconds(millis / 1000);
    }

    /// A mean length in milliseconds, rounded to the second; NaN is missing.
    public static String meanDuration(double millis) {
        return Double.isNaN(millis) ? MISSING : duration(Math.round(millis / 1000) * 1000);
    }

    private static String seconds(long all) {
        if (all < HOUR_SECONDS) {
            return two(all / 60) + ":" + two(all % 60);
        }
        if (all < 2 * DAY_SECONDS) {
            return all / HOUR_SECONDS + "h " + two(all % HOUR_SECONDS / 60) + "m";
        }
        return all / DAY_SECONDS + "d " + two(all % DAY_SECONDS / HOUR_SECONDS) + "h";
    }

    /// A share, 0 to 1, as a percentage with one decimal: `68.2%`; NaN is missing.
    public static String percent(double share) {
        String number = percentNumber(share);
        return number.equals(MISSING) ? number : number + "%";
    }

    /// A share's number without its sign, where the unit stands apart: `68.2`; NaN is missing.
    public static String percentNumber(double share) {
        return Double.isNaN(share) ? MISSING : minus(String.format(Locale.ROOT, "%.1f", settled(share * 100)));
    }

    /// A share as a target's document writes it, without a needless decimal: `80%`, `2.5%`.
    public static String percentPlain(double share) {
        double hundredfold = settled(share * 100);
        boolean whole = hundredfold == Math.rint(hundredfold);
        return minus(String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", hundredfold)) + "%";
    }

    /// A range of shares with the sign once: `75–85%`.
    public static String percentRange(double low, double high) {
        String from = percentPlain(low);
        return from.substring(0, from.length() - 1) + "–" + percentPlain(high);
    }

    /// How many: `86,412`.
    public static String count(long many) {
        return minus(String.format(Locale.ROOT, "%,d", many));
    }

    /// A gap to a target in percentage points, always signed: `+3.1`, `−11.8`, `0.0`; NaN is missing.
    public static String gap(double points) {
        if (Double.isNaN(points)) {
            return MISSING;
        }
        double settled = settled(points);
        String text = minus(String.format(Locale.ROOT, "%.1f", settled));
        return settled > 0 ? "+" + text : text;
    }

    /// A time as briefly as it stays clear: `14:32` today, `03-12 14:32` this year, else `2025-03-12`.
    public static String time(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        ZonedDateTime here = now.atZone(zone);
        if (there.toLocalDate().equals(here.toLocalDate())) {
            return TODAY.format(there);
        }
        return (there.getYear() == here.getYear() ? THIS_YEAR : DATE).format(there);
    }

    /// The time of day to the second: `14:32:08`.
    public static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    /// A whole time stamp with its zone, for tooltips: `2026-03-12 14:32:08 Asia/Shanghai`.
    public static String stamp(Instant at, ZoneId zone) {
        return FULL.format(at.atZone(zone)) + " " + zone.getId();
    }

    /// Takes away what rounding would show as a signed zero.
    private static double settled(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == 0 ? 0 : rounded;
    }

    private static String minus(String text) {
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
