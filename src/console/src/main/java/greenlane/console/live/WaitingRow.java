package greenlane.console.live;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.live.Callers.Caller;
import greenlane.core.customer.Masked;
import greenlane.core.customer.Tier;

/// Somebody who waits: one object as long as the wait lasts, changed in place. Owned by the FX thread.
final class WaitingRow {
    /// A quarter of the promise, or this much, is left: it will soon be broken.
    static final long NEAR_MILLIS = 30_000;

    final long visit;
    final int queue;
    final String queueName;
    final Tier tier;
    final String reference;
    final String customer;
    final long sinceMillis;
    /// When the promise breaks.
    final long targetMillis;
    /// Whether there is a promise that runs out in minutes.
    final boolean promised;
    /// Who it is among the centre's customers, once that is known.
    @Nullable
    Caller caller;
    /// The agent whose phone rings for this contact; empty when none does.
    String ringing = "";
    long waitedMillis;
    /// What is left of the promise; negative once it is broken.
    long leftMillis;
    Verdict verdict = Verdict.UNKNOWN;

    WaitingRow(long visit, int queue, String queueName, Tier tier, String reference, String customer, long sinceMillis,
            long targetMillis, boolean promised) {
        this.visit = visit;
        this.queue = queue;
        this.queueName = queueName;
        this.tier = tier;
        this.reference = reference;
        this.customer = customer;
        this.sinceMillis = sinceMillis;
        this.targetMillis = targetMillis;
        this.promised = promised;
    }

    /// The clock has moved on.
    void clock(long nowMillis) {
        waitedMillis = Math.max(0, nowMillis - sinceMillis);
        leftMillis = targetMillis - Math.max(nowMillis, sinceMillis);
        if (!promised) {
            verdict = Verdict.UNKNOWN;
        } else if (leftMillis < 0) {
            verdict = Verdict.BREACHED;
        } else {
            verdict = leftMillis <= Math.max(NEAR_MILLIS, promiseMillis() / 4) ? Verdict.NEAR : Verdict.MET;
        }
    }

    long promiseMillis() {
        return targetMillis - sinceMillis;
    }

    /// How much of the promise is used up, 0 to 1.
    double used() {
        return Math.clamp((double) waitedMillis / Math.max(1, promiseMillis()), 0, 1);
    }

    /// The customer as people call them, or the contact's reference.
    String title() {
        Caller known = caller;
        if (known != null && !known.name().isEmpty()) {
            return known.name();
        }
        return customer.isEmpty() ? reference : Masked.caller(customer).text();
    }
}
