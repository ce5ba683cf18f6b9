package greenlane.console.floor;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSink;

/// Something a floor can be heard from: the demo, a call log, later an exchange. Opening it twice tells the same again.
public interface FloorSource {
    /// What kind of source it is.
    Kind kind();

    /// The source as people know it, such as a file's name.
    String name();

    /// The word by which its closed contacts are stored.
    String contactSource();

    /// Begins to tell the floor what happens, on a thread of its own.
    FloorFeed open(FloorDirectory directory, FloorSink floor);

    /// Kinds of source.
    enum Kind {
        /// A real floor, now.
        LIVE,
        /// A real floor, some time ago.
        REPLAY,
        /// A floor that does not exist; its numbers say so wherever they show.
        SIMULATED
    }
}
