package greenlane.feeds.simulator;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/// What makes one simulated floor; equal settings make equal streams of events.
///
/// @param seed the only source of chance
/// @param start when the simulation begins, with an empty floor
/// @param zone the centre's zone: its hours follow the local time of day
/// @param size which centre
/// @param load arrivals as a multiple of what the centre is staffed for, up to [#LOAD_MAX]
/// @param language the language of the invented names; it changes no event
public record SimulatorSettings(long seed, Instant start, ZoneId zone, FloorSize size, double load, Locale language) {
    /// The highest load.
    public static final double LOAD_MAX = 10;
    private static final LocalTime DAY_FROM = LocalTime.of(9, 30);
    private static final LocalTime DAY_UNTIL = LocalTime.of(16, 30);
    private static final LocalTime SHOWN = LocalTime.of(14, 30);

    public SimulatorSettings {
        if (!(load > 0 && load <= LOAD_MAX)) {
            throw new IllegalArgumentException("load must be above 0 and at most " + LOAD_MAX + ": " + load);
        }
    }

    /// The demo as it opens at a moment: it begins at the midnight before [#opensAt], so that the day's figures are whole.
    public static SimulatorSettings demo(long seed, Instant now, ZoneId zone, Locale language) {
        ZonedDateTime opens = opensAt(now, zone).atZone(zone);
        return new SimulatorSettings(seed, opens.toLocalDate().atStartOfDay(zone).toInstant(), zone, FloorSize.DEMO, 1,
                language);
    }

    /// The floor time at which a demo opened now begins to be shown: now, if the day shift is on the floor, else
    /// 14:30 of the last day that has got so far.
    public static Instant opensAt(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(DAY_FROM) && !time.isAfter(DAY_UNTIL)) {
            return now;
        }
        ZonedDateTime shown = local.with(SHOWN);
        return (shown.isAfter(local) ? shown.minusDays(1) : shown).toInstant();
    }
}
