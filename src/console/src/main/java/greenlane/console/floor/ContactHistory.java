package greenlane.console.floor;

import java.util.List;

import greenlane.core.floor.ClosedContact;

/// Closed contacts to look back at. The answers are lists of their own; called on any thread but not to be waited for on the FX thread
/// where a disk is behind it.
public interface ContactHistory {
    /// The contacts of a queue that were closed last, of these the one offered last first.
    List<ClosedContact> ofQueue(String queue, int max);

    /// The contacts an agent answered that were offered from a time on, the one offered last first.
    List<ClosedContact> ofAgent(String agent, long fromMillis, int max);
}
