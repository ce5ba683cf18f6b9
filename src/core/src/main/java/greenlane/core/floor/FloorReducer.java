package greenlane.core.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Folds the events of a floor into its state, and publishes that state as immutable [FloorSnapshot]s.
///
/// Owned by one thread. No event throws and none corrupts:
/// - An event up to [#REORDER_MILLIS] older than the newest one is folded by its own time. If it comes before the event it depends
///   on, it is parked and folded when that arrives ([Irregularity#REPAIRED_ORDER]); if that never comes it is refused
///   ([Irregularity#UNKNOWN_VISIT]), but an end without an answer closes the visit as abandoned and after-call work without an
///   end ends the conversation ([Irregularity#REPAIRED_MISSING_STEP]).
/// - An event seen before changes nothing ([Irregularity#DUPLICATE]); closed visits are remembered for that long.
/// - A phone agent who takes a contact while another is open must have finished that one: it no longer holds the agent, and is
///   closed there if its end does not come within [#SUPERSEDED_MILLIS].
/// - What contradicts, is older still, lies a month ahead, or finds no room is refused and counted by kind.
///
/// The trailing window is exact and costs O(1) for each event; the day begins at midnight in the centre's zone.
public final class FloorReducer {
    /// How much older than the newest event another may be.
    public static final long REORDER_MILLIS = 10_000;
    /// How far ahead of the floor an event may lie.
    public static final long FUTURE_MILLIS = 31L * 24 * 3_600_000;
    /// How long a contact whose agent has gone on is kept open for its own end.
    public static final long SUPERSEDED_MILLIS = 30 * 60_000;
    /// How long any visit may stay open: looked at each midnight.
    public static final long OPEN_MILLIS = 7L * 24 * 3_600_000;

    /// A feed whose clock runs on without events is believed to be at least this late.
    private static final long STALL_MILLIS = 60_000;
    /// How often visits whose agent has gone on are looked through.
    private static final long SWEEP_MILLIS = 60_000;

    private final ZoneId zone;
    private final FloorState state;
    private final VisitSteps visitSteps;
    private final AgentSteps agentSteps;
    private final ParkedEvents parked = new ParkedEvents();
    private final FloorPublisher publisher;
    private final FloorSweep sweep;
    private final long[] irregular = new long[Irregularity.values().length];

    private Consumer<FloorSnapshot> dayClosed = _ -> {};
    private long newest = Long.MIN_VALUE;
    private long now = Long.MIN_VALUE;
    private long nextDay = Long.MIN_VALUE;
    private long nextSweep = Long.MIN_VALUE;
    private long applied;

    /// A floor with nothing on it. `sink` is told of every closed visit.
    public FloorReducer(FloorDirectory directory, FloorPolicy policy, ClosedVisitSink sink) {
        zone = policy.zone();
        state = new FloorState(directory, policy, sink);
        visitSteps = new VisitSteps(state);
        agentSteps = new AgentSteps(state);
        publisher = new FloorPublisher(state, policy);
        sweep = new FloorSweep(state);
    }

    /// Asks to be given the last figures of each day, just before the next one begins.
    public void onDayClosed(Consumer<FloorSnapshot> listener) {
        dayClosed = listener;
    }

    /// Forgets everything but the counts of irregular events.
    public void reset() {
        state.clear();
        parked.clear();
        newest = Long.MIN_VALUE;
        now = Long.MIN_VALUE;
        nextDay = Long.MIN_VALUE;
    }

    /// Folds an event.
    public void apply(FloorEvent event) {
        long at = event.atMillis();
        if (at > newest) {
            if (now != Long.MIN_VALUE && at - now > FUTURE_MILLIS) {
                count(Irregularity.FROM_THE_FUTURE);
                return;
            }
            newest = at;
            advance(at);
        } else if (at < newest - REORDER_MILLIS) {
            count(Irregularity.TOO_LATE);
            return;
        }
        fold(event);
    }

    private void fold(FloorEvent event) {
        Step step = step(event);
        if (step == Step.APPLIED || step == Step.REPAIRED) {
            applied++;
            if (step == Step.REPAIRED) {
                count(Irregularity.REPAIRED_ORDER);
            }
            if (!parked.isEmpty()) {
                retry(ParkedEvents.visitOf(event));
            }
            return;
        }
        if (step == Step.PARK && parked.park(event)) {
            return;
        }
        count(refusal(step));
    }

    private static Irregularity refusal(Step step) {
        return switch (step) {
            case DUPLICATE -> Irregularity.DUPLICATE;
            case IMPOSSIBLE -> Irregularity.IMPOSSIBLE;
            case OUT_OF_RANGE -> Irregularity.OUT_OF_RANGE;
            case OVER_LIMIT, PARK -> Irregularity.OVER_LIMIT;
            case APPLIED, REPAIRED -> throw new IllegalArgumentException(step + " is no refusal");
        };
    }

    /// Folds the parked events of a visit again, earliest first, for as long as one of them fits.
    private void retry(long visit) {
        if (visit == VisitId.NONE) {
            return;
        }
        FloorEvent event = parked.takeFor(visit);
        if (event == null) {
            return;
        }
        Step step = step(event);
        if (step == Step.PARK) {
            if (!parked.park(event)) {
                count(Irregularity.OVER_LIMIT);
            }
        } else if (step == Step.APPLIED || step == Step.REPAIRED) {
            applied++;
            count(Irregularity.REPAIRED_ORDER);
            retry(visit);
        } else {
            count(refusal(step));
            retry(visit);
        }
    }

    private Step step(FloorEvent event) {
        return switch (event) {
            case FloorEvent.Queued e -> visitSteps.queued(e);
            case FloorEvent.Ringing e -> visitSteps.ringing(e);
            case FloorEvent.Answered e -> visitSteps.answered(e);
            case FloorEvent.Ended e -> visitSteps.ended(e.visit(), e.atMillis(), false);
            case FloorEvent.AfterCallBegun e -> visitSteps.afterCallBegun(e);
            case FloorEvent.AfterCallEnded e -> visitSteps.afterCallEnded(e);
            case FloorEvent.Held e -> visitSteps.held(e);
            case FloorEvent.Resumed e -> visitSteps.resumed(e);
            case FloorEvent.Abandoned e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED);
            case FloorEvent.NotAnswered e -> visitSteps.notAnswered(e);
            case FloorEvent.Transferred e -> visitSteps.ended(e.visit(), e.atMillis(), true);
            case FloorEvent.SelfServiceOffered e -> visitSteps.selfServiceOffered(e);
            case FloorEvent.TimedOut e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.TIMED_OUT);
            case FloorEvent.LeftByKey e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.LEFT_BY_KEY);
            case FloorEvent.StateChanged e -> agentSteps.choose(e.agent(), e.state(), e.reason(), e.atMillis());
            case FloorEvent.SignedIn e ->
                agentSteps.choose(e.agent(), AgentState.AVAILABLE, FloorDirectory.NONE, e.atMillis());
            case FloorEvent.SignedOut e ->
                agentSteps.choose(e.agent(), AgentState.OFFLINE, FloorDirectory.NONE, e.atMillis());
            case FloorEvent.QueueJoined e -> agentSteps.serve(e.agent(), e.queue(), true);
            case FloorEvent.QueueLeft e -> agentSteps.serve(e.agent(), e.queue(), false);
        };
    }

    /// Moves the floor's clock on to a time; an earlier time is ignored.
    public void advance(long toMillis) {
        if (toMillis <= now) {
            return;
        }
        if (toMillis >= nextDay) {
            startDay(toMillis);
        }
        now = toMillis;
        state.trend.advance(now);
        if (!parked.isEmpty()) {
            giveUpParked(Math.max(newest, now - STALL_MILLIS) - REORDER_MILLIS);
        }
        sweep.settle(now - FloorState.SETTLE_MILLIS);
        if (state.supersededOpen > 0 && now >= nextSweep) {
            nextSweep = now + SWEEP_MILLIS;
            count(Irregularity.REPAIRED_MISSING_STEP, sweep.closeSuperseded(now - SUPERSEDED_MILLIS));
        }
        sweep.forget(Math.max(newest, now - STALL_MILLIS) - 2 * REORDER_MILLIS);
        state.figures.slide(now);
    }

    private void startDay(long toMillis) {
        if (now != Long.MIN_VALUE) {
            advance(nextDay - 1);
            dayClosed.accept(snapshot());
            count(Irregularity.OVER_LIMIT, sweep.dropOpenSince(toMillis - OPEN_MILLIS));
        }
        var day = Instant.ofEpochMilli(toMillis).atZone(zone).toLocalDate();
        state.figures.startDay(day.atStartOfDay(zone).toInstant().toEpochMilli());
        nextDay = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /// Says that no event older than this will come: what still settles is settled, what is parked is refused.
    public void finish() {
        giveUpParked(Long.MAX_VALUE);
        sweep.settle(Long.MAX_VALUE);
        count(Irregularity.REPAIRED_MISSING_STEP, sweep.closeSuperseded(Long.MAX_VALUE));
    }

    private void giveUpParked(long olderThanMillis) {
        FloorEvent event = parked.takeOlder(olderThanMillis);
        while (event != null) {
            count(giveUp(event));
            event = parked.takeOlder(olderThanMillis);
        }
    }

    /// What is left of an event whose earlier step never came.
    private Irregularity giveUp(FloorEvent event) {
        Step step = switch (event) {
            case FloorEvent.Ended e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED);
            case FloorEvent.Transferred e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED);
            case FloorEvent.AfterCallBegun e -> visitSteps.ended(e.visit(), e.atMillis(), false);
            case FloorEvent.AfterCallEnded e -> visitSteps.ended(e.visit(), e.atMillis(), false);
            case FloorEvent _ -> Step.PARK;
        };
        return step == Step.APPLIED || step == Step.REPAIRED
                ? Irregularity.REPAIRED_MISSING_STEP
                : Irregularity.UNKNOWN_VISIT;
    }

    private void count(Irregularity kind) {
        irregular[kind.ordinal()]++;
    }

    private void count(Irregularity kind, long by) {
        irregular[kind.ordinal()] += by;
    }

    /// The floor's clock in epoch milliseconds, or [Long#MIN_VALUE] before the first event.
    public long nowMillis() {
        return now;
    }

    /// The state as it stands, immutable.
    public FloorSnapshot snapshot() {
        return publisher.publish(now, applied, irregular);
    }
}
