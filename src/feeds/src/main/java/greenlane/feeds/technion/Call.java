package greenlane.feeds.technion;

import greenlane.core.customer.Tier;

/// One call of the log with its dirt put right. Filled anew for each row, so that a month makes no garbage of calls.
final class Call {
    /// How the log says a call ended.
    enum Ending {
        AGENT, HANG, PHANTOM
    }

    /// No such step.
    static final long NONE = Long.MIN_VALUE;

    long line;
    String trunk = "";
    int callId;
    String date = "";
    String customer = "";
    Tier tier = Tier.ORDINARY;
    String queue = "";
    Ending ending = Ending.PHANTOM;
    /// Whether the call waited in a queue; an answered one that did not was answered at once.
    boolean waited;
    /// The name of who answered; [greenlane.feeds.CallLog#UNNAMED_AGENT] when unknown, empty when nobody did.
    String agent = "";
    long enteredMillis;
    long selfServedMillis;
    long queuedMillis;
    long leftMillis;
    long answeredMillis;
    long endedMillis;

    /// The call's own number in the source. Call numbers come again on each trunk and start anew, so it is the trunk, the
    /// number and the date: unique over the published months.
    String reference() {
        return trunk + '-' + callId + '-' + date;
    }
}
