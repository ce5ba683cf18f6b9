package greenlane.console.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.feeds.playback.PlaybackStart;
import greenlane.feeds.playback.SimulatedSource;
import greenlane.feeds.playback.SourceOpener;
import greenlane.feeds.simulator.SimulatorSettings;

/// Something a floor can be heard from: the demo, a call log, later an exchange. Opening it again tells the same again.
///
/// @param name the source as people know it, such as a file's name
/// @param contactSource the word by which its closed contacts are stored
/// @param start where it begins and how fast it runs
/// @param opener makes the source for a directory that gives out its indices
public record FloorSource(Kind kind, String name, String contactSource, PlaybackStart start,
        Function<FloorDirectory, SourceOpener> opener) {
    /// Kinds of source.
    public enum Kind {
        /// A real floor, now.
        LIVE,
        /// A real floor, some time ago.
        REPLAY,
        /// A floor that does not exist; its numbers say so wherever they show.
        SIMULATED
    }

    /// The demo floor, opened in the middle of a day shift.
    ///
    /// @param seed the only source of chance
    /// @param names the language of the invented names
    public static FloorSource demo(String name, long seed, Instant now, ZoneId zone, Locale names) {
        SimulatorSettings settings = SimulatorSettings.demo(seed, now, zone, names);
        return new FloorSource(Kind.SIMULATED, name, ClosedContact.SIMULATED,
                PlaybackStart.liveAt(SimulatorSettings.opensAt(now, zone)),
                directory -> () -> new SimulatedSource(name, settings, directory));
    }

    /// The same source, begun somewhere else.
    FloorSource from(Optional<Instant> at, double speed, boolean playing) {
        return new FloorSource(kind, name, contactSource, new PlaybackStart(at, speed, playing), opener);
    }
}
