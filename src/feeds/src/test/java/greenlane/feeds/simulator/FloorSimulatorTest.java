package greenlane.feeds.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.VisitId;
import greenlane.feeds.simulator.FloorLedger.Step;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FloorSimulatorTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = LocalDate.of(2026, 3, 12).atStartOfDay(SHANGHAI).toInstant();

    private static final long KNOWN_HASH = -1_981_551_406_453_342_542L;

    private static SimulatorSettings settings(long seed, FloorSize size, double load) {
        return new SimulatorSettings(seed, MIDNIGHT, SHANGHAI, size, load, Locale.SIMPLIFIED_CHINESE);
    }

    private static long hash(SimulatorSettings settings, int events) {
        FloorSimulator floor = new FloorSimulator(settings, new FloorDirectory());
        long hash = 17;
        for (int i = 0; i < events; i++) {
            hash = hash * 31 + floor.next().toString().hashCode();
        }
        return hash;
    }

    /// Plays the floor from midnight into a book.
    private static FloorLedger playedUntil(Duration after, SimulatorSettings settings) {
        FloorSimulator floor = new FloorSimulator(settings, new FloorDirectory());
        FloorLedger ledger = new FloorLedger();
        long until = MIDNIGHT.plus(after).toEpochMilli();
        for (FloorEvent event = floor.next(); event.atMillis() <= until; event = floor.next()) {
            ledger.take(event);
        }
        return ledger;
    }

    @Test
    void the_same_seed_gives_the_same_stream() {
        assertEquals(hash(settings(7, FloorSize.DEMO, 1), 60_000), hash(settings(7, FloorSize.DEMO, 1), 60_000));
    }

    @Test
    void a_seed_means_the_same_on_every_machine() {
        assertEquals(KNOWN_HASH, hash(settings(7, FloorSize.DEMO, 1), 20_000));
    }

    @Test
    void another_seed_gives_another_stream() {
        assertNotEquals(hash(settings(7, FloorSize.DEMO, 1), 5_000), hash(settings(8, FloorSize.DEMO, 1), 5_000));
    }

    @Test
    void the_language_changes_names_and_no_event() {
        SimulatorSettings english = new SimulatorSettings(7, MIDNIGHT, SHANGHAI, FloorSize.DEMO, 1, Locale.ENGLISH);
        assertEquals(hash(settings(7, FloorSize.DEMO, 1), 5_000), hash(english, 5_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_contact_and_agent_keeps_to_the_life_cycle_for_two_days(long seed) {
        FloorLedger ledger = playedUntil(Duration.ofDays(2), settings(seed, FloorSize.DEMO, 1));
        assertEquals(List.of(), ledger.errors);
    }

    @Test
    void an_overrun_floor_keeps_to_the_life_cycle_too() {
        FloorLedger ledger = playedUntil(Duration.ofHours(14), settings(3, FloorSize.DEMO, 3));
        assertEquals(List.of(), ledger.errors);
        assertTrue(ledger.count(Step.TIMED_OUT) > 0 && ledger.count(Step.LEFT) > 0, "some time out, some leave by key");
    }

    @Test
    void the_large_floor_keeps_to_the_life_cycle() {
        FloorLedger ledger = playedUntil(Duration.ofHours(12), settings(1, FloorSize.LARGE, 1));
        assertEquals(List.of(), ledger.errors);
        assertEquals(1_000, ledger.workers.size());
    }

    @Test
    void every_queued_visit_is_answered_or_left_or_still_waits() {
        FloorLedger ledger = playedUntil(Duration.ofHours(15), settings(4, FloorSize.DEMO, 1));
        long queued = ledger.visits.keySet().stream().filter(visit -> VisitId.ordinal(visit) > 0).count();
        long answered = ledger.visits.values().stream().filter(visit -> visit.answeredAt > 0).count();
        assertEquals(queued, answered + ledger.count(Step.ABANDONED) + ledger.count(Step.TIMED_OUT)
                + ledger.count(Step.LEFT) + ledger.count(Step.WAITING, Step.RINGING));
    }

    @Test
    void arrivals_follow_the_profile_of_the_day() {
        int days = 20;
        QueuePlan plan = FloorPlan.of(FloorSize.DEMO).queues().get(1);
        int[] seen = new int[24];
        Set<Long> met = new HashSet<>();
        FloorSimulator floor = new FloorSimulator(settings(11, FloorSize.DEMO, 1), new FloorDirectory());
        long start = MIDNIGHT.toEpochMilli();
        for (FloorEvent event = floor.next(); event.atMillis() < start + days * 86_400_000L; event = floor.next()) {
            boolean arrived = switch (event) {
                case FloorEvent.SelfServiceOffered e -> met.add(VisitId.contact(e.visit())) && e.queue() == 1;
                case FloorEvent.Queued e -> met.add(VisitId.contact(e.visit())) && e.queue() == 1;
                default -> false;
            };
            if (arrived) {
                seen[(int) ((event.atMillis() - start) % 86_400_000L / 3_600_000L)]++;
            }
        }
        List<String> wrong = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double expected = 0;
            for (int minute = 0; minute < 60; minute++) {
                long at = start + hour * 3_600_000L + minute * 60_000L + 30_000;
                expected += plan.arrivals().perHour() / 60 * plan.arrivals().profile().at(at, SHANGHAI.getRules())
                        * days;
            }
            if (Math.abs(seen[hour] - expected) > 4 * Math.sqrt(expected)) {
                wrong.add(hour + " h: " + seen[hour] + " for " + expected);
            }
        }
        assertEquals(List.of(), wrong, "outside four standard deviations of a Poisson count");
    }

    /// The demo must look alive: busy agents, people waiting, most answered in time. Means over eight days, 14:00–16:30.
    @Test
    void the_afternoon_is_busy_and_a_little_behind_its_promises() {
        double busy = 0;
        double onTheQueues = 0;
        double waiting = 0;
        long answered = 0;
        long inTime = 0;
        long left = 0;
        int looks = 0;
        for (long seed = 1; seed <= 8; seed++) {
            FloorSimulator floor = new FloorSimulator(settings(seed, FloorSize.DEMO, 1), new FloorDirectory());
            FloorLedger ledger = new FloorLedger();
            long from = MIDNIGHT.plus(Duration.ofHours(14)).toEpochMilli();
            long until = from + Duration.ofMinutes(150).toMillis();
            long look = from;
            for (FloorEvent event = floor.next(); event.atMillis() <= until; event = floor.next()) {
                for (; look < event.atMillis(); look += 300_000) {
                    long at = ledger.working(AgentState.RINGING, AgentState.ON_CONTACT, AgentState.AFTER_CALL);
                    busy += at;
                    onTheQueues += at + ledger.working(AgentState.AVAILABLE);
                    waiting += ledger.count(Step.WAITING, Step.RINGING);
                    looks++;
                }
                ledger.take(event);
            }
            List<FloorLedger.Visit> visits = ledger.visits.values().stream()
                    .filter(visit -> visit.step != Step.SELF_SERVICE)
                    .filter(visit -> Math.max(visit.answeredAt, visit.leftAt) > from).toList();
            answered += visits.stream().filter(visit -> visit.answeredAt > 0).count();
            inTime += visits.stream().filter(visit -> visit.answeredAt > 0)
                    .filter(visit -> visit.answeredAt - visit.queuedAt <= 20_000).count();
            left += visits.stream().filter(visit -> visit.answeredAt == 0).count();
        }
        double occupancy = busy / onTheQueues;
        double level = (double) inTime / (answered + left);
        double waits = waiting / looks;
        assertAll(() -> assertTrue(occupancy > 0.80 && occupancy < 0.95, "occupancy " + occupancy),
                () -> assertTrue(level > 0.6 && level < 0.9, "service level " + level),
                () -> assertTrue(waits > 4 && waits < 25, "waiting " + waits));
    }

    @ParameterizedTest
    @EnumSource(FloorSize.class)
    void agents_serve_one_to_four_queues_and_every_queue_is_served(FloorSize size) {
        FloorPlan plan = FloorPlan.of(size);
        for (int queue = 0; queue < plan.queues().size(); queue++) {
            int served = queue;
            assertTrue(plan.agents().stream().anyMatch(agent -> agent.queues().contains(served)), "queue " + queue);
        }
        assertTrue(plan.agents().stream().allMatch(agent -> agent.queues().size() <= AgentPlan.QUEUES_MAX));
    }

    @Test
    void names_are_introduced_before_the_first_event_of_a_contact() {
        FloorDirectory directory = new FloorDirectory();
        FloorSimulator floor = new FloorSimulator(settings(5, FloorSize.DEMO, 1), directory);
        for (int i = 0; i < 2_000; i++) {
            if (floor.next() instanceof FloorEvent.OfContact event) {
                var card = directory.card(VisitId.contact(event.visit()));
                assertTrue(card.reference().startsWith("SIM-5-") && card.customer().startsWith("演示·"), card.toString());
            }
        }
        assertEquals(new FloorDirectory.Queue("热线·售后", Medium.PHONE), directory.queueAt(0));
        assertEquals(new FloorDirectory.Agent("白鹭 01", "演示 1 组"), directory.agentAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
    void every_language_names_queues_agents_and_customers_apart(String tag) {
        FloorDirectory directory = new FloorDirectory();
        new FloorSimulator(
                new SimulatorSettings(1, MIDNIGHT, SHANGHAI, FloorSize.LARGE, 1, Locale.forLanguageTag(tag)),
                directory);
        assertEquals(50, directory.queueCount());
        assertEquals(1_000, directory.agentCount());
    }

    @Test
    void a_full_directory_is_refused() {
        FloorDirectory directory = new FloorDirectory();
        for (int i = 0; i < FloorDirectory.QUEUES_MAX; i++) {
            directory.queue("q" + i, Medium.PHONE);
        }
        assertThrows(IllegalStateException.class, () -> new FloorSimulator(settings(1, FloorSize.DEMO, 1), directory));
    }

    @Test
    void the_demo_opens_now_by_day_and_at_the_last_half_past_two_by_night() {
        Instant noon = MIDNIGHT.plus(Duration.ofHours(12));
        Instant night = MIDNIGHT.plus(Duration.ofHours(3));
        assertEquals(noon, SimulatorSettings.opensAt(noon, SHANGHAI));
        assertEquals(MIDNIGHT.minus(Duration.ofMinutes(570)), SimulatorSettings.opensAt(night, SHANGHAI));
        assertEquals(MIDNIGHT, SimulatorSettings.demo(1, noon, SHANGHAI, Locale.ENGLISH).start());
    }
}
