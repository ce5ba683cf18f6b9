package greenlane.feeds.technion;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.technion.Call.Ending;
import greenlane.feeds.technion.DayClock.Day;

/// Turns a row's six clocks into steps that can have happened.
///
/// The rules, each counted by its kind:
/// - A part of the call (self-service, queue, service) did not happen when both its clocks are `0:00:00`; with one of them
///   set, the other is a real midnight.
/// - A step lies on the day that puts it nearest to the step before it: past midnight when its clock is more than twelve
///   hours earlier (`past-midnight`). The date is that of the entry.
/// - Clocks of the voice unit and of the switch differ by some seconds; a step back of up to [#SKEW_SECONDS_MAX] is usual
///   in this log and not counted, a longer one is (`step-back`). In the events no step lies before the one it follows.
/// - A part that ends before it began (`negative-duration`) is taken as of no length, at the end that its neighbour shares:
///   self-service at its exit, which is where the queue begins; queue and service at their start.
/// - An answered call without times of service (`no-service-time`) was answered when it left the queue, or self-service,
///   and ended at once.
/// - A wait runs from `q_start` to `ser_start`, the agent's answer, which is where the usual definition of speed of answer ends it.
///   `q_time` ends at `q_exit`, by the voice unit's clock: in January one second after `ser_start` in 9,201 of 13,585 calls, two in
///   1,212, none in 3,046. `vru_exit` too lies a second after `ser_start` in calls that never queued, so the voice unit lets go of a call
///   after the agent has it, or its clock is ahead; the log cannot tell which. Of January's `PS` calls 12,737 are answered within 20 s
///   and the mean wait is 31.85 s; by `q_time` it is 12,612 and 32.34 s.
/// - An answered call that never queued was queued and answered at the same moment.
final class Steps {
    static final int COUNT = 6;
    static final int[] COLUMNS = {Columns.VRU_ENTRY, Columns.VRU_EXIT, Columns.QUEUE_START, Columns.QUEUE_EXIT,
            Columns.SERVICE_START, Columns.SERVICE_EXIT};
    static final int[] LENGTH_COLUMNS = {Columns.VRU_TIME, Columns.QUEUE_TIME, Columns.SERVICE_TIME};
    /// By how many seconds the source's clocks may differ without a word.
    static final int SKEW_SECONDS_MAX = 5;

    private static final int HALF_DAY = DayClock.SECONDS_OF_DAY / 2;

    final int[] clocks = new int[COUNT];
    final int[] lengths = new int[COUNT / 2];
    private final DayClock clock;
    private final LogTally tally;

    Steps(DayClock clock, LogTally tally) {
        this.clock = clock;
        this.tally = tally;
    }

    /// Settles the times of `call` from [#clocks] and [#lengths].
    void settle(Day day, Call call) {
        boolean queued = happened(1);
        boolean served = happened(2);
        placeOnDays(call.line, queued, served);
        repairLengths(call.line, queued, served);

        int entered = clocks[0];
        int selfServed = Math.max(entered, clocks[1]);
        int queuedAt = queued ? Math.max(clocks[2], entered) : selfServed;
        int left = queued ? Math.max(clocks[3], queuedAt) : queuedAt;
        int answered = left;
        int ended = left;
        if (call.ending == Ending.AGENT && served) {
            answered = Math.max(clocks[4], queued ? queuedAt : entered);
            ended = Math.max(clocks[5], answered);
            queuedAt = queued ? queuedAt : answered;
        } else if (call.ending == Ending.AGENT) {
            tally.repaired(call.line, "ser_start", Dirt.NO_SERVICE_TIME, Detail.none());
        } else if (call.ending == Ending.HANG && served) {
            tally.noted(call.line, "ser_start", Dirt.SERVICE_AFTER_HANG, Detail.none());
        }
        call.waited = queued;
        call.enteredMillis = clock.millis(day, entered);
        call.selfServedMillis = clock.millis(day, selfServed);
        call.queuedMillis = clock.millis(day, queuedAt);
        call.leftMillis = clock.millis(day, left);
        call.answeredMillis = clock.millis(day, answered);
        call.endedMillis = clock.millis(day, ended);
    }

    /// Whether self-service (0), the queue (1) or the service (2) happened.
    private boolean happened(int part) {
        return part == 0 || clocks[2 * part] != 0 || clocks[2 * part + 1] != 0;
    }

    private void placeOnDays(long line, boolean queued, boolean served) {
        int before = clocks[0];
        boolean past = false;
        for (int i = 1; i < COUNT; i++) {
            if ((i >= 4 && !served) || (i >= 2 && i < 4 && !queued)) {
                continue;
            }
            int step = clocks[i];
            while (before - step > HALF_DAY) {
                step += DayClock.SECONDS_OF_DAY;
                past = true;
            }
            if (step - before > HALF_DAY) {
                step = Math.max(step - DayClock.SECONDS_OF_DAY, 0);
            }
            clocks[i] = step;
            boolean newPart = i == 2 || i == 4;
            if (newPart && before - step > SKEW_SECONDS_MAX) {
                tally.noted(line, Columns.NAMES.get(COLUMNS[i]), Dirt.STEP_BACK, new Detail.Seconds(before - step));
            }
            before = step;
        }
        if (past) {
            tally.noted(line, "date", Dirt.PAST_MIDNIGHT, Detail.none());
        }
    }

    private void repairLengths(long line, boolean queued, boolean served) {
        for (int part = 0; part < lengths.length; part++) {
            if ((part == 1 && !queued) || (part == 2 && !served)) {
                continue;
            }
            int start = 2 * part;
            int length = clocks[start + 1] - clocks[start];
            if (length < 0 || lengths[part] < 0) {
                tally.repaired(line, Columns.NAMES.get(LENGTH_COLUMNS[part]), Dirt.NEGATIVE_DURATION,
                        new Detail.Seconds(lengths[part]));
                if (length < 0) {
                    int kept = part == 0 ? clocks[1] : clocks[start];
                    clocks[start] = kept;
                    clocks[start + 1] = kept;
                }
            } else if (Math.abs(length - lengths[part]) > SKEW_SECONDS_MAX) {
                tally.noted(line, Columns.NAMES.get(LENGTH_COLUMNS[part]), Dirt.DURATION_MISMATCH,
                        new Detail.SecondsDiffer(lengths[part], length));
            }
        }
    }
}
