package greenlane.feeds.playback;

import java.io.IOException;

/// Opens a source on the playback's own thread, where it may take its time.
@FunctionalInterface
public interface SourceOpener {
    /// The source, ready at its first event. Throws [IOException] when it cannot be read.
    EventSource open() throws IOException;
}
