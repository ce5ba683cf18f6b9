package greenlane.feeds.technion;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.feeds.CallLog;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RealData;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TechnionMonthsTest {
    private static CallLog month(String name, FloorDirectory directory) {
        TextSource source = TextSource.file(RealData.file("technion/" + name + ".txt.gz"));
        Read read = TechnionLog.read(source, directory, TechnionLog.ZONE, RejectSink.NONE, Progress.NONE);
        return assertInstanceOf(Read.Log.class, read).log();
    }

    @Test
    void januaryIsAccountedForToTheRow() {
        LogReport report = month("january", new FloorDirectory()).report();

        assertEquals(31_599, report.rowsRead());
        assertEquals(31_599, report.rowsAccepted());
        assertEquals(27_060, report.count(TechnionLog.AGENT));
        assertEquals(4_299, report.count(TechnionLog.HANG));
        assertEquals(240, report.count(TechnionLog.PHANTOM));
        assertEquals(16_926, report.count(TechnionLog.QUEUED));
        assertEquals(33, report.count(Dirt.NEGATIVE_DURATION));
        assertEquals(490, report.count(Dirt.NO_SERVER));
        assertEquals(42, report.count(Dirt.NO_SERVICE_TIME));
        assertEquals(2, report.count(Dirt.STRAY_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"january", "february", "march"})
    void aMonthMakesOneAnswerForEachAgentCallAndOneEndForEachVisit(String name) {
        CallLog log = month(name, new FloorDirectory());
        LogReport report = log.report();

        long answered = count(log, FloorEvent.Answered.class);
        long queued = count(log, FloorEvent.Queued.class);
        long abandoned = count(log, FloorEvent.Abandoned.class);
        long ended = count(log, FloorEvent.Ended.class);
        assertEquals(report.count(TechnionLog.AGENT), answered);
        assertEquals(queued, answered + abandoned);
        assertEquals(report.count(TechnionLog.HANG) - report.count(TechnionLog.SELF_SERVED), abandoned);
        assertEquals(answered + report.count(TechnionLog.SELF_SERVED), ended);
        assertEquals(report.rowsRead(), report.rowsAccepted() + report.rowsRejected());
    }

    @Test
    void theEventsOfAMonthAreInTheOrderOfTimeAndOfEachContact() {
        CallLog log = month("january", new FloorDirectory());

        Set<Long> open = new HashSet<>();
        long before = Long.MIN_VALUE;
        for (FloorEvent event : log.events()) {
            assertTrue(event.atMillis() >= before, "out of order: " + event);
            before = event.atMillis();
            switch (event) {
                case FloorEvent.Queued queued -> assertTrue(open.add(queued.visit()));
                case FloorEvent.Answered answered -> assertTrue(open.contains(answered.visit()), "early: " + answered);
                default -> {
                    // Of no interest here.
                }
            }
        }
        assertEquals(Instant.parse("1998-12-31T22:00:02Z").toEpochMilli(), log.firstMillis());
    }

    @Test
    void noServerIsNeverTheNameOfAnAgent() {
        FloorDirectory directory = new FloorDirectory();
        month("january", directory);

        for (int i = 0; i < directory.agentCount(); i++) {
            assertTrue(!directory.agentAt(i).name().contains("SERVER"));
        }
        assertEquals(28, directory.agentCount());
        assertEquals(7, directory.queueCount());
    }

    @Test
    void referencesAreUniqueOverTheThreeMonths() {
        Set<String> references = new HashSet<>();
        for (String name : List.of("january", "february", "march")) {
            TextSource source = TextSource.file(RealData.file("technion/" + name + ".txt.gz"));
            Scan scan = TechnionLog.contacts(source, TechnionLog.ZONE,
                    (line, contact) -> assertTrue(references.add(contact.reference()), () -> "twice: " + contact),
                    RejectSink.NONE, Progress.NONE);
            assertInstanceOf(Scan.Done.class, scan);
        }
        assertEquals(103_744 - 240 - 278 - 407, references.size());
    }

    /// Both differences were traced call by call: services that began before their queue by the clocks are held at its start, and
    /// an agent who took other calls for half an hour had finished the first.
    @ParameterizedTest
    @CsvSource({"january,4964204,269,2199", "february,4790100,81,3872", "march,5173551,102,1874"})
    void theTalkOfAMonthIsThatOfItsRowsLessWhatTheRulesTake(String name, long inRows, long held, long superseded) {
        FloorDirectory directory = new FloorDirectory();
        CallLog log = month(name, directory);
        FloorReducer floor = FloorReducer.ofWholeLog(directory, FloorPolicy.example(TechnionLog.ZONE),
                ClosedVisitSink.NONE);
        log.events().forEach(floor::apply);
        floor.finish();

        long talkMillis = floor.snapshot().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.DAY)
                .talkSumMillis();
        assertEquals(inRows - held - superseded, talkMillis / 1_000);
    }

    private static long count(CallLog log, Class<? extends FloorEvent> kind) {
        return log.events().stream().filter(kind::isInstance).count();
    }
}
