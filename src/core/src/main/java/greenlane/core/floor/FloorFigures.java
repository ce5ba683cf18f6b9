package greenlane.core.floor;

/// The figures of one queue, tier or floor over one range, as counts and sums from which the rates follow.
///
/// `offered` counts visits that entered in the range; all else counts visits that left the queue, or whose
/// handling was complete, in the range. Times are milliseconds. Rates of nothing are [Double#NaN]: shown as missing, never as 0.
///
/// @param abandonedWithinTarget abandoned before the answer target had passed
/// @param shortAbandoned abandoned before the policy's short-abandon limit
/// @param waitSumMillis waits of those answered
/// @param waitP50Millis median wait of those answered, within the histogram's resolution; -1 when none
/// @param waitP95Millis 95th percentile of the same; -1 when none
/// @param handled contacts whose talk, hold and after-call work are complete
/// @param transferred answered contacts that the agent handed on
/// @param selfServiceOffered contacts offered to self-service
/// @param selfServed those of them for whom it was enough
public record FloorFigures(long offered, long answered, long answeredWithinTarget, long abandoned,
        long abandonedWithinTarget, long shortAbandoned, long timedOut, long leftByKey, long transferred,
        long waitSumMillis, long waitP50Millis, long waitP95Millis, long handled, long talkSumMillis,
        long holdSumMillis, long afterCallSumMillis, long selfServiceOffered, long selfServed) {
    /// Visits that left the queue, one way or another.
    public long left() {
        return answered + abandoned + timedOut + leftByKey;
    }

    /// The service level by a formula, 0 to 1.
    public double serviceLevel(ServiceLevelFormula formula) {
        long of = switch (formula) {
            case OF_OFFERED -> left();
            case OF_OFFERED_LESS_EARLY_ABANDONS -> left() - abandonedWithinTarget;
            case OF_ANSWERED -> answered;
        };
        return of == 0 ? Double.NaN : (double) answeredWithinTarget / of;
    }

    /// Average speed of answer: mean wait of those answered, in milliseconds.
    public double asaMillis() {
        return answered == 0 ? Double.NaN : (double) waitSumMillis / answered;
    }

    /// Average handling time: talk, hold and after-call work per handled contact, in milliseconds.
    public double ahtMillis() {
        return handled == 0 ? Double.NaN : (double) (talkSumMillis + holdSumMillis + afterCallSumMillis) / handled;
    }

    /// Abandoned ÷ all that left the queue, 0 to 1.
    public double abandonRate() {
        return left() == 0 ? Double.NaN : (double) abandoned / left();
    }
}
