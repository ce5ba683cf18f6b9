package greenlane.feeds.simulator;

import java.util.List;

import greenlane.core.floor.FloorDirectory.Medium;

/// How one invented queue lives. Times are seconds, shares 0 to 1.
///
/// @param kind which of the kinds of queue it is; its name follows from it
/// @param number tells queues of one kind apart; 0 when there is only one
record QueuePlan(int kind, int number, Medium medium, Arrivals arrivals, Waiting waiting, Handling handling) {
    /// Who comes. `perHour` is the rate where the profile's weight is 1.
    ///
    /// @param selfServiceShare how many meet self-service first
    /// @param containedShare how many of those need no agent after it
    record Arrivals(double perHour, DayProfile profile, double selfServiceShare, double containedShare) {}

    /// How they wait.
    ///
    /// @param patienceSeconds mean patience of an ordinary customer; 0 when nobody gives up
    /// @param limitSeconds after which the queue ends the wait itself; 0 for none
    /// @param keyShare how many of those out of patience leave by a key instead of hanging up
    /// @param yieldSeconds how much longer than others its contacts wait before an agent with several queues takes them
    record Waiting(double patienceSeconds, double limitSeconds, double keyShare, double yieldSeconds) {}

    /// How they are served.
    ///
    /// @param wrapShare how many contacts have after-call work
    /// @param transferTo the queues it hands contacts on to
    record Handling(double ringFromSeconds, double ringToSeconds, double talkMedianSeconds, double talkSigma,
            double holdShare, double wrapShare, double wrapMedianSeconds, double transferShare,
            List<Integer> transferTo) {}

    /// The same queue with another number, more arrivals, and its transfers in another block of queues.
    QueuePlan copy(int newNumber, double timesArrivals, int firstQueue) {
        var more = new Arrivals(arrivals.perHour * timesArrivals, arrivals.profile, arrivals.selfServiceShare,
                arrivals.containedShare);
        var moved = new Handling(handling.ringFromSeconds, handling.ringToSeconds, handling.talkMedianSeconds,
                handling.talkSigma, handling.holdShare, handling.wrapShare, handling.wrapMedianSeconds,
                handling.transferShare, handling.transferTo.stream().map(to -> to + firstQueue).toList());
        return new QueuePlan(kind, newNumber, medium, more, waiting, moved);
    }
}
