package greenlane.feeds.asterisk;

import greenlane.core.customer.Tier;

/// A visit of a caller to a queue, while the log tells of it. Owned by [Visits].
final class Visit {
    /// Not yet.
    static final long NEVER = -1;

    final long contact;
    final int ordinal;
    final String uniqueId;
    final String queue;
    final Tier tier;
    final String customer;
    final long enteredMillis;
    long latestMillis;
    long answeredMillis = NEVER;
    long heldSinceMillis = NEVER;
    long heldMillis;
    String agent = "";

    Visit(long contact, int ordinal, String uniqueId, String queue, Tier tier, String customer, long enteredMillis) {
        this.contact = contact;
        this.ordinal = ordinal;
        this.uniqueId = uniqueId;
        this.queue = queue;
        this.tier = tier;
        this.customer = customer;
        this.enteredMillis = enteredMillis;
        this.latestMillis = enteredMillis;
    }

    boolean answered() {
        return answeredMillis != NEVER;
    }

    /// A step's time, never before the step that precedes it.
    long step(long atMillis) {
        latestMillis = Math.max(latestMillis, atMillis);
        return latestMillis;
    }
}
