package greenlane.feeds.intake;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.Outcome;
import greenlane.feeds.CallLog;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RealData;
import greenlane.feeds.RejectSink;
import greenlane.feeds.asterisk.QueueLog;
import greenlane.feeds.technion.TechnionLog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogsOnTheFloorTest {
    /// Conversations of an agent who took another call half an hour before they ended: one or two a month in the Technion logs.
    private static final long OVERLONG_OVERLAPS_MAX = 2;

    @ParameterizedTest
    @ValueSource(strings = {"technion/january.txt.gz", "technion/february.txt.gz", "technion/march.txt.gz",
            "asterisk/queue_log_capture1.txt", "asterisk/queue_log_2018_masked.txt"})
    void everyVisitOfARealLogIsClosedOnceAndTheFloorFindsNothingElseIrregular(String name) {
        FloorDirectory directory = new FloorDirectory();
        Read read = LogFiles.read(RealData.file(name), Reading.BY_CONTENT, directory, RejectSink.NONE, Progress.NONE);
        CallLog log = assertInstanceOf(Read.Log.class, read).log();
        Map<Outcome, Long> closed = new EnumMap<>(Outcome.class);
        FloorReducer reducer = new FloorReducer(directory, FloorPolicy.example(TechnionLog.ZONE),
                (_, _, _, outcome, _, _, wait, talk, _, _, _) -> {
                    assertTrue(wait >= 0 && talk >= 0);
                    closed.merge(outcome, 1L, Long::sum);
                });

        log.events().forEach(reducer::apply);
        reducer.finish();

        FloorSnapshot floor = reducer.snapshot();
        for (Irregularity kind : Irregularity.values()) {
            boolean overlap = kind == Irregularity.REPAIRED_MISSING_STEP || kind == Irregularity.UNKNOWN_VISIT;
            long most = overlap ? OVERLONG_OVERLAPS_MAX : 0;
            assertTrue(floor.irregular(kind) <= most, () -> kind + " in " + name + ": " + floor.irregular(kind));
        }
        assertEquals(count(log, FloorEvent.Abandoned.class), closed.getOrDefault(Outcome.ABANDONED, 0L));
        assertEquals(count(log, FloorEvent.Ended.class) + count(log, FloorEvent.Transferred.class),
                closed.getOrDefault(Outcome.ANSWERED, 0L) + closed.getOrDefault(Outcome.SELF_SERVED, 0L));
        assertEquals(log.report().count(TechnionLog.SELF_SERVED), closed.getOrDefault(Outcome.SELF_SERVED, 0L));
        assertEquals(log.report().count(QueueLog.OPEN_AT_END),
                count(log, FloorEvent.Queued.class) + log.report().count(TechnionLog.SELF_SERVED)
                        - closed.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long count(CallLog log, Class<? extends FloorEvent> kind) {
        return log.events().stream().filter(kind::isInstance).count();
    }
}
