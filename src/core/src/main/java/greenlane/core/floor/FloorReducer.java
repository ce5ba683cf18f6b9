package greenlane.core.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;

/// Folds the events of a floor into its state, and publishes that state as immutable [FloorSnapshot]s.
///
/// Owned by one thread. No event throws and none corrupts:
/// - An event up to [#REORDER_MILLIS] older than the newest one is folded by its own time. If it comes before the event it depends
///   on, it is parked and folded when that arrives ([Irregularity#REPAIRED_ORDER]); if that never comes it is refused
///   ([Irregularity#UNKNOWN_VISIT]), but an end without an answer closes the visit as abandoned and after-call work without an
///   end ends the conversation ([Irregularity#REPAIRED_MISSING_STEP]).
/// - An event seen before changes nothing ([Irregularity#DUPLICATE]); closed visits are remembered for that long. Of two events that
///   contradict each other the one that arrives first stands ([Irregularity#IMPOSSIBLE]).
/// - After-call work begins within [#SETTLE_MILLIS] of the conversation's end or not at all. An agent who takes the next phone
///   contact, is rung for one, or chooses to be available or offline has finished it; its own end counts if it is at most as much later.
/// - A phone agent who takes a contact while another is open must have finished that one: it no longer holds the agent, and is
///   closed there if it has no end of its own within [#SUPERSEDED_MILLIS] ([Irregularity#REPAIRED_MISSING_STEP]).
/// - A visit that has been open for [#OPEN_MILLIS] at midnight is dropped, uncounted ([Irregularity#REPAIRED_MISSING_STEP]).
/// - What is older still, lies a month ahead, or finds no room is refused and counted by kind.
///
/// Every event given to [#apply] is therefore applied, refused under one kind, or parked.
///
/// A contact counts as handled when its handling is known to be complete: [#REORDER_MILLIS] after its after-call work, or that and
/// [#SETTLE_MILLIS] after its end if there was none. The trailing window is exact and costs O(1) for each event; the day
/// begins at midnight in the centre's zone.
///
/// Once everything is in ([#finish]), the figures do not depend on the order in which events arrived, within the limit above. What
/// may: which of two contradicting events stands; the end that is assumed where one is missing, by at most [#REORDER_MILLIS];
/// the kind under which an event is counted as irregular; an agent's state and `since` where two events about them have the same time or a
/// step of theirs is missing; and, by at most [#REORDER_MILLIS], the `since` of an agent whose phone stopped ringing before another one answered.
public final class FloorReducer {
    /// How much older than the newest event another may be.
    public static final long REORDER_MILLIS = 10_000;
    /// How far ahead of the floor an event may lie.
    public static final long FUTURE_MILLIS = 31L * 24 * 3_600_000;
    /// How long after the end of a conversation its after-call work may begin, and after an implied end of that the real one may come.
    public static final long SETTLE_MILLIS = 10_000;
    /// How long a contact whose agent has gone on is kept open for its own end.
    public static final long SUPERSEDED_MILLIS = 30 * 60_000;
    /// How long any visit may stay open: looked at each midnight.
    public static final long OPEN_MILLIS = 7L * 24 * 3_600_000;
    /// The last time the floor understands, the end of the year 9999; the first is 0, the beginning of 1970.
    public static final long TIME_MAX = 253_402_300_799_999L;

    /// A feed whose clock runs on without events is believed to be at least this late.
    private static final long STALL_MILLIS = 60_000;
    /// How often visits whose agent has gone on are looked through.
    private static final long SWEEP_MILLIS = 60_000;

    /// Before every time, and far enough from the least number to be counted back from.
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final ZoneId zone;
    private final FloorState state;
    private final VisitSteps visitSteps;
    private final AgentSteps agentSteps;
    private final ParkedEvents parked = new ParkedEvents();
    private final FloorPublisher publisher;
    private final FloorSweep sweep;
    private final long[] irregular = new long[Irregularity.values().length];

    private Consumer<FloorSnapshot> dayClosed = _ -> {};
    private Consumer<FloorSnapshot> sampled = _ -> {};
    private long sampleMillis = Long.MAX_VALUE;
    private long nextSample = Long.MAX_VALUE;
    private long newest = NEVER;
    private long now = Long.MIN_VALUE;
    private long nextDay = Long.MIN_VALUE;
    private long nextSweep = Long.MIN_VALUE;
    private long applied;
    private boolean dayEnds = true;

    /// A floor with nothing on it. `sink` is told of every closed visit.
    public FloorReducer(FloorDirectory directory, FloorPolicy policy, ClosedVisitSink sink) {
        zone = policy.zone();
        state = new FloorState(directory, policy, sink);
        visitSteps = new VisitSteps(state);
        agentSteps = new AgentSteps(state);
        publisher = new FloorPublisher(state, policy);
        sweep = new FloorSweep(state);
    }

    /// A floor whose day never ends: its figures of the day are those of a whole log, however many days that spans.
    public static FloorReducer ofWholeLog(FloorDirectory directory, FloorPolicy policy, ClosedVisitSink sink) {
        FloorReducer reducer = new FloorReducer(directory, policy, sink);
        reducer.dayEnds = false;
        return reducer;
    }

    /// Asks to be given the last figures of each day on which something happened, just before the next one begins. What arrives out of order
    /// across midnight is counted into neither day.
    public void onDayClosed(Consumer<FloorSnapshot> listener) {
        dayClosed = listener;
    }

    /// Asks for a snapshot each time the floor's clock has moved on by so many milliseconds, however fast the floor is folded:
    /// what short histories of figures are made of. A gap in which nothing happened gives one.
    public void onEvery(long millis, Consumer<FloorSnapshot> listener) {
        if (millis <= 0) {
            throw new IllegalArgumentException("millis must be positive: " + millis);
        }
        sampleMillis = millis;
        nextSample = Long.MIN_VALUE;
        sampled = listener;
    }

    /// Forgets everything, what was counted too: the counts are of the events that made the floor as it stands.
    public void reset() {
        state.clear();
        applied = 0;
        Arrays.fill(irregular, 0);
        parked.clear();
        newest = NEVER;
        now = Long.MIN_VALUE;
        nextDay = Long.MIN_VALUE;
        nextSweep = Long.MIN_VALUE;
        nextSample = sampleMillis == Long.MAX_VALUE ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /// Folds an event.
    public void apply(FloorEvent event) {
        long at = event.atMillis();
        if (at > newest) {
            if (at < 0 || at > TIME_MAX) {
                count(Irregularity.OUT_OF_RANGE);
                return;
            }
            if (now != Long.MIN_VALUE && at - now > FUTURE_MILLIS) {
                count(Irregularity.FROM_THE_FUTURE);
                return;
            }
            newest = at;
            advance(at);
        } else if (at < newest - REORDER_MILLIS || at < 0) {
            count(Irregularity.TOO_LATE);
            return;
        }
        Step step = step(event);
        if (step == Step.PARK) {
            if (!parked.park(event)) {
                count(Irregularity.OVER_LIMIT);
            }
        } else {
            record(step);
            if (!parked.isEmpty()) {
                retry(ParkedEvents.visitOf(event));
            }
        }
    }

    private void record(Step step) {
        if (step == Step.APPLIED) {
            applied++;
        } else if (step == Step.REPAIRED) {
            applied++;
            count(Irregularity.REPAIRED_ORDER);
        } else {
            count(refusal(step));
        }
    }

    private static Irregularity refusal(Step step) {
        return switch (step) {
            case DUPLICATE -> Irregularity.DUPLICATE;
            case IMPOSSIBLE -> Irregularity.IMPOSSIBLE;
            case OUT_OF_RANGE -> Irregularity.OUT_OF_RANGE;
            case OVER_LIMIT -> Irregularity.OVER_LIMIT;
            case APPLIED, REPAIRED, PARK -> throw new IllegalArgumentException(step + " is no refusal");
        };
    }

    /// Folds the parked events of a visit again, earliest first, for as long as one of them fits.
    private void retry(long visit) {
        if (visit == VisitId.NONE) {
            return;
        }
        int place = parked.find(visit, 0);
        while (place >= 0) {
            Step step = step(parked.at(place));
            if (step == Step.PARK) {
                place = parked.find(visit, place + 1);
            } else {
                parked.remove(place);
                record(step == Step.APPLIED ? Step.REPAIRED : step);
                place = parked.find(visit, 0);
            }
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
            case FloorEvent.Abandoned e ->
                visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED, e.waitKnown());
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

    /// Moves the floor's clock on to a time; an earlier time, or one the floor does not understand, is ignored.
    public void advance(long toMillis) {
        if (toMillis <= now || toMillis < 0 || toMillis > TIME_MAX) {
            return;
        }
        if (toMillis >= nextDay) {
            changeDay(toMillis);
        }
        tick(toMillis, Math.max(newest, toMillis - STALL_MILLIS));
    }

    /// Does what time alone does, at a time and with no event older than another to be waited for.
    private void tick(long atMillis, long allInBefore) {
        now = atMillis;
        state.trend.advance(now);
        if (!parked.isEmpty()) {
            giveUpParked(allInBefore - REORDER_MILLIS);
        }
        sweep.settle(allInBefore);
        if (state.supersededOpen > 0 && now >= nextSweep) {
            nextSweep = now + SWEEP_MILLIS;
            count(Irregularity.REPAIRED_MISSING_STEP, sweep.closeSuperseded(allInBefore));
        }
        sweep.forget(newest - 2 * REORDER_MILLIS);
        state.figures.slide(now);
        if (now >= nextSample) {
            nextSample = (Math.floorDiv(now, sampleMillis) + 1) * sampleMillis;
            sampled.accept(snapshot());
        }
    }

    /// Closes the day, and those after it for as long as something of it is still to be counted; then begins the day of a time.
    private void changeDay(long toMillis) {
        while (now != Long.MIN_VALUE && toMillis >= nextDay) {
            tick(nextDay - 1, nextDay);
            boolean more = !parked.isEmpty() || state.settles();
            dayClosed.accept(snapshot());
            count(Irregularity.REPAIRED_MISSING_STEP, sweep.dropOpenSince(nextDay - OPEN_MILLIS, nextDay));
            beginDay(nextDay);
            if (!more) {
                break;
            }
        }
        if (toMillis >= nextDay) {
            beginDay(toMillis);
            count(Irregularity.REPAIRED_MISSING_STEP, sweep.dropOpenSince(toMillis - OPEN_MILLIS, toMillis));
        }
    }

    private void beginDay(long atMillis) {
        var day = Instant.ofEpochMilli(atMillis).atZone(zone).toLocalDate();
        state.figures.startDay(day.atStartOfDay(zone).toInstant().toEpochMilli());
        nextDay = dayEnds ? day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() : Long.MAX_VALUE;
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
            giveUp(event);
            event = parked.takeOlder(olderThanMillis);
        }
    }

    /// What is left of an event whose earlier step never came.
    private void giveUp(FloorEvent event) {
        Step step = switch (event) {
            case FloorEvent.Ended e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED);
            case FloorEvent.Transferred e -> visitSteps.leftUnanswered(e.visit(), e.atMillis(), Outcome.ABANDONED);
            case FloorEvent.AfterCallBegun e when visitSteps.talking(e.visit()) -> {
                visitSteps.ended(e.visit(), e.atMillis(), false);
                yield visitSteps.afterCallBegun(e);
            }
            case FloorEvent.AfterCallEnded e when visitSteps.talking(e.visit()) ->
                visitSteps.ended(e.visit(), e.atMillis(), false);
            case FloorEvent _ -> Step.PARK;
        };
        if (step == Step.APPLIED || step == Step.REPAIRED) {
            applied++;
            count(Irregularity.REPAIRED_MISSING_STEP);
            retry(ParkedEvents.visitOf(event));
        } else {
            count(Irregularity.UNKNOWN_VISIT);
        }
    }

    private void count(Irregularity kind) {
        irregular[kind.ordinal()]++;
    }

    private void count(Irregularity kind, int by) {
        irregular[kind.ordinal()] += by;
    }

    /// The floor's clock in epoch milliseconds, or [Long#MIN_VALUE] before the first event.
    public long nowMillis() {
        return now;
    }

    /// How many events wait for an earlier one.
    public int parked() {
        return parked.size();
    }

    /// The state as it stands, immutable.
    public FloorSnapshot snapshot() {
        return publisher.publish(now, applied, irregular);
    }
}
