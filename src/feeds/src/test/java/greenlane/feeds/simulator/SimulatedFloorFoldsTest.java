package greenlane.feeds.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.VisitId;
import greenlane.feeds.simulator.FloorLedger.Step;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The floor's own reducer and the slow book agree on what was simulated.
class SimulatedFloorFoldsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-12T00:00:00Z");

    @ParameterizedTest
    @EnumSource(FloorSize.class)
    void a_simulated_day_folds_without_repair_or_refusal_and_counts_as_the_book_does(FloorSize size) {
        FloorDirectory directory = new FloorDirectory();
        FloorSimulator simulator = new FloorSimulator(
                new SimulatorSettings(9, MIDNIGHT, ZoneOffset.UTC, size, 1, Locale.ENGLISH), directory);
        FloorReducer reducer = new FloorReducer(directory, FloorPolicy.example(ZoneOffset.UTC), ClosedVisitSink.NONE);
        FloorLedger ledger = new FloorLedger();
        long until = MIDNIGHT.plus(Duration.ofHours(15)).toEpochMilli();
        for (FloorEvent event = simulator.next(); event.atMillis() <= until; event = simulator.next()) {
            reducer.apply(event);
            ledger.take(event);
        }
        reducer.advance(until);
        FloorSnapshot floor = reducer.snapshot();

        Map<Irregularity, Long> irregular = new TreeMap<>();
        for (Irregularity kind : Irregularity.values()) {
            if (floor.irregular(kind) > 0) {
                irregular.put(kind, floor.irregular(kind));
            }
        }
        assertEquals(Map.of(), irregular);
        var today = floor.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.DAY);
        long queued = ledger.visits.keySet().stream().filter(visit -> VisitId.ordinal(visit) > 0).count();
        assertEquals(queued, today.offered());
        assertEquals(ledger.visits.values().stream().filter(visit -> visit.answeredAt > 0).count(), today.answered());
        assertEquals(ledger.count(Step.ABANDONED), today.abandoned());
        assertEquals(ledger.count(Step.LEFT), today.leftByKey());
        assertEquals(ledger.count(Step.TIMED_OUT), today.timedOut());
        assertEquals(ledger.count(Step.WAITING, Step.RINGING), floor.waiting(FloorSnapshot.ALL, FloorSnapshot.ALL));
    }
}
