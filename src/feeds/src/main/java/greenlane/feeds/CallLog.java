package greenlane.feeds;

import java.util.Collections;
import java.util.List;

import greenlane.core.floor.FloorEvent;

/// A log turned into floor events, in the order of time. Immutable; fit to be replayed again and again.
///
/// Indices in the events belong to the directory that was handed to the reader.
///
/// @param source where it came from, for example `technion`; the `source` of its contacts
/// @param simulated whether this never happened; figures made of it say so
/// @param events by time; at the same millisecond in the order in which they must have happened
/// @param zone the zone the source's clocks were read in, as an id
public record CallLog(String source, boolean simulated, List<FloorEvent> events, String zone, LogReport report) {
    /// The name of the agent who answered where the source does not say who, as contacts carry it. It stands for a person unknown,
    /// not for one person; on the floor such a contact is answered by nobody known, so that nobody is counted who is not there.
    public static final String UNNAMED_AGENT = "?";

    public CallLog {
        events = Collections.unmodifiableList(events);
    }

    /// When the first event happened, in epoch milliseconds; 0 when there is none.
    public long firstMillis() {
        return events.isEmpty() ? 0 : events.getFirst().atMillis();
    }

    /// When the last event happened, in epoch milliseconds; 0 when there is none.
    public long lastMillis() {
        return events.isEmpty() ? 0 : events.getLast().atMillis();
    }
}
