package greenlane.bench.floor;

import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;

/// The figures of one cell over one range, as [PlainFloor] counts them.
final class PlainFigures {
    /// What can be counted.
    enum Kind {
        OFFERED, ANSWERED, ABANDONED, TIMED_OUT, LEFT_BY_KEY, TRANSFERRED, HANDLED, SELF_SERVICE_OFFERED, SELF_SERVED
    }

    /// Something to be counted in, and out again when it is older than the window; up to three lengths belong to it.
    record Fact(long atMillis, PlainFloor.Cell cell, Kind kind, long first, long second, long third) {}

    private final long answerTargetMillis;
    private final long shortAbandonMillis;
    private long offered;
    private long answered;
    private long answeredWithinTarget;
    private long abandoned;
    private long abandonedWithinTarget;
    private long shortAbandoned;
    private long timedOut;
    private long leftByKey;
    private long transferred;
    private long waitSum;
    private long handled;
    private long talkSum;
    private long holdSum;
    private long afterCallSum;
    private long selfServiceOffered;
    private long selfServed;
    private final int[] waits = new int[PlainWaits.BUCKETS];

    PlainFigures(FloorPolicy policy) {
        answerTargetMillis = policy.answerTarget().toMillis();
        shortAbandonMillis = policy.shortAbandon().toMillis();
    }

    void add(Fact fact, int by) {
        switch (fact.kind) {
            case OFFERED -> offered += by;
            case ANSWERED -> {
                answered += by;
                answeredWithinTarget += fact.first <= answerTargetMillis ? by : 0;
                waitSum += by * fact.first;
                waits[PlainWaits.bucket(fact.first)] += by;
            }
            case ABANDONED -> {
                abandoned += by;
                abandonedWithinTarget += fact.first <= answerTargetMillis ? by : 0;
                shortAbandoned += fact.first <= shortAbandonMillis ? by : 0;
            }
            case TIMED_OUT -> timedOut += by;
            case LEFT_BY_KEY -> leftByKey += by;
            case TRANSFERRED -> transferred += by;
            case HANDLED -> {
                handled += by;
                talkSum += by * fact.first;
                holdSum += by * fact.second;
                afterCallSum += by * fact.third;
            }
            case SELF_SERVICE_OFFERED -> selfServiceOffered += by;
            case SELF_SERVED -> selfServed += by;
        }
    }

    FloorFigures copy() {
        return new FloorFigures(offered, answered, answeredWithinTarget, abandoned, abandonedWithinTarget,
                shortAbandoned, timedOut, leftByKey, transferred, waitSum,
                PlainWaits.percentileMillis(waits, answered, 50), PlainWaits.percentileMillis(waits, answered, 95),
                handled, talkSum, holdSum, afterCallSum, selfServiceOffered, selfServed);
    }
}
