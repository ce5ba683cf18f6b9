package greenlane.feeds.asterisk;

/// Something a member of staff did, or was seen doing, in the log's own words.
///
/// @param who the interface for [Kind#JOINED] and [Kind#LEFT], the member's name for the others
/// @param queue empty for all queues
/// @param reason empty when none is given
record Moment(long atMillis, Kind kind, String who, String queue, String reason) {
    enum Kind {
        JOINED, JOINED_PAUSED, LEFT, SIGNED_IN, SIGNED_OUT, PAUSED, RESUMED, SEEN
    }
}
