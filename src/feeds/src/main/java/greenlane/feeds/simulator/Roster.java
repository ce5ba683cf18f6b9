package greenlane.feeds.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.feeds.simulator.SimulatedAgent.Pause;
import greenlane.feeds.simulator.SimulatedAgent.Stage;

/// The agents' day: signing in and out, meals, short breaks, meetings and training. Nobody leaves a contact for a pause.
final class Roster {
    private static final double HOUR_SECONDS = 3600;
    private static final double TRAINING_SHARE = 0.04;
    private static final int TEAMS_PER_MEETING = 6;

    private final Agenda agenda;
    private final Draws draws;
    private final ZoneId zone;
    private final int[] queues;
    private final Map<PauseKind, Integer> reasons;
    private final Desk desk;
    private final Consumer<FloorEvent> out;
    private final BiConsumer<SimulatedAgent, SimulatedContact> serve;

    /// @param queues the directory's indices of the plan's queues
    /// @param reasons the directory's indices of the kinds of pause
    /// @param serve told which contact an agent who is free takes next
    Roster(Agenda agenda, Draws draws, ZoneId zone, int[] queues, Map<PauseKind, Integer> reasons, Desk desk,
            Consumer<FloorEvent> out,
            BiConsumer<SimulatedAgent, SimulatedContact> serve) {
        this.agenda = agenda;
        this.draws = draws;
        this.zone = zone;
        this.queues = queues.clone();
        this.reasons = Map.copyOf(reasons);
        this.desk = desk;
        this.out = out;
        this.serve = serve;
    }

    /// Plans everyone's first shift, beginning with those that are on at the start.
    void begin(List<SimulatedAgent> agents) {
        LocalDate yesterday = Instant.ofEpochMilli(agenda.nowMillis()).atZone(zone).toLocalDate().minusDays(1);
        for (SimulatedAgent agent : agents) {
            LocalDate date = yesterday;
            while (shiftEndMillis(agent, date) <= agenda.nowMillis()) {
                date = date.plusDays(1);
            }
            planShift(agent, date);
        }
    }

    private long shiftStartMillis(SimulatedAgent agent, LocalDate date) {
        return date.atTime(agent.plan.shift().from()).atZone(zone).toInstant().toEpochMilli();
    }

    private long shiftEndMillis(SimulatedAgent agent, LocalDate date) {
        return shiftStartMillis(agent, date) + agent.plan.shift().length().toMillis();
    }

    private void planShift(SimulatedAgent agent, LocalDate date) {
        boolean underway = shiftStartMillis(agent, date) <= agenda.nowMillis();
        double jitterSeconds = underway ? draws.between(0, 20) : draws.between(-240, 60);
        long at = Math.max(agenda.nowMillis(), shiftStartMillis(agent, date)) + Math.round(jitterSeconds * 1000);
        agenda.at(at, () -> signIn(agent, date));
    }

    private void signIn(SimulatedAgent agent, LocalDate date) {
        out.accept(new FloorEvent.SignedIn(agenda.nowMillis(), agent.index));
        for (int queue : agent.queues()) {
            out.accept(new FloorEvent.QueueJoined(agenda.nowMillis(), agent.index, queues[queue]));
        }
        long start = shiftStartMillis(agent, date);
        pauseAt(agent, start, draws.between(3.5, 5), PauseKind.MEAL, draws.between(40, 48));
        pauseAt(agent, start, draws.between(1.2, 2.2), PauseKind.SHORT_BREAK, draws.lognormal(10, 0.3));
        pauseAt(agent, start, draws.between(5.6, 6.8), PauseKind.SHORT_BREAK, draws.lognormal(10, 0.3));
        pauseAt(agent, start, draws.between(7.2, 8.2), PauseKind.SHORT_BREAK, draws.lognormal(9, 0.3));
        if (draws.happens(TRAINING_SHARE)) {
            pauseAt(agent, start, draws.between(6, 7), PauseKind.TRAINING, 50);
        }
        boolean meets = (agent.plan.team() + date.toEpochDay()) % TEAMS_PER_MEETING == 0;
        if (meets && agent.plan.shift() == AgentPlan.Shift.DAY) {
            pauseAt(agent, start, 1.75, PauseKind.MEETING, 20);
        }
        agenda.at(shiftEndMillis(agent, date) + Math.round(draws.between(0, 120) * 1000), () -> {
            agent.leaving = true;
            if (agent.stage == Stage.IDLE) {
                free(agent);
            }
        });
        free(agent);
    }

    private void pauseAt(SimulatedAgent agent, long shiftStartMillis, double afterHours, PauseKind kind,
            double minutes) {
        long at = shiftStartMillis + Math.round(afterHours * HOUR_SECONDS * 1000);
        if (at >= agenda.nowMillis()) {
            agenda.at(at, () -> {
                if (agent.stage != Stage.OFF) {
                    agent.due.add(new Pause(kind, minutes * 60));
                }
                if (agent.stage == Stage.IDLE) {
                    free(agent);
                }
            });
        }
    }

    /// An agent has nothing in hand: goes home, pauses, takes the next contact, or waits for one.
    void free(SimulatedAgent agent) {
        if (agent.leaving) {
            signOut(agent);
            return;
        }
        Pause pause = agent.due.poll();
        if (pause != null) {
            start(agent, pause);
            return;
        }
        agent.stage = Stage.IDLE;
        agent.idleSinceMillis = agenda.nowMillis();
        desk.nextFor(agent).ifPresent(contact -> serve.accept(agent, contact));
    }

    /// An agent who let a contact ring out is taken off the queues for a moment, as phone systems do.
    void missed(SimulatedAgent agent) {
        start(agent, new Pause(PauseKind.MISSED, draws.between(30, 90)));
    }

    private void start(SimulatedAgent agent, Pause pause) {
        agent.stage = Stage.PAUSED;
        out.accept(new FloorEvent.StateChanged(agenda.nowMillis(), agent.index, pause.kind().state(),
                Objects.requireNonNull(reasons.get(pause.kind()))));
        agenda.in(pause.seconds(), () -> {
            out.accept(new FloorEvent.StateChanged(agenda.nowMillis(), agent.index, AgentState.AVAILABLE,
                    FloorDirectory.NONE));
            free(agent);
        });
    }

    private void signOut(SimulatedAgent agent) {
        agent.leaving = false;
        agent.due.clear();
        agent.stage = Stage.OFF;
        for (int queue : agent.queues()) {
            out.accept(new FloorEvent.QueueLeft(agenda.nowMillis(), agent.index, queues[queue]));
        }
        out.accept(new FloorEvent.SignedOut(agenda.nowMillis(), agent.index));
        LocalDate date = Instant.ofEpochMilli(agenda.nowMillis()).atZone(zone).toLocalDate().minusDays(1);
        while (shiftStartMillis(agent, date) <= agenda.nowMillis()) {
            date = date.plusDays(1);
        }
        planShift(agent, date);
    }
}
