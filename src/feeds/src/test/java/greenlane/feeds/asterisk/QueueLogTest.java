package greenlane.feeds.asterisk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;
import greenlane.feeds.CallLog;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RealData;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QueueLogTest {
    private final FloorDirectory directory = new FloorDirectory();

    private static TextSource source(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return TextSource.stream("queue_log", new ByteArrayInputStream(bytes), bytes.length);
    }

    private CallLog log(TextSource source) {
        Read read = QueueLog.read(source, directory, QueueTiers.BY_NAME, RejectSink.NONE, Progress.NONE);
        return assertInstanceOf(Read.Log.class, read).log();
    }

    private static List<ClosedContact> contacts(TextSource source) {
        List<ClosedContact> contacts = new ArrayList<>();
        Scan scan = QueueLog.contacts(source, QueueTiers.BY_NAME, (_, contact) -> contacts.add(contact),
                RejectSink.NONE,
                Progress.NONE);
        assertInstanceOf(Scan.Done.class, scan);
        return contacts;
    }

    private static long count(CallLog log, Class<? extends FloorEvent> kind) {
        return log.events().stream().filter(kind::isInstance).count();
    }

    @Test
    void theRecordedCaptureIsAccountedForToTheVisit() {
        CallLog log = log(TextSource.file(RealData.file("asterisk/queue_log_capture1.txt")));

        LogReport report = log.report();
        assertEquals(448, report.rowsRead());
        assertEquals(448, report.rowsAccepted(), () -> "rejected: " + report.problems());
        assertEquals(Map.of(), report.dirt());
        assertEquals(104, count(log, FloorEvent.Queued.class));
        assertEquals(91, count(log, FloorEvent.Answered.class));
        assertEquals(11, count(log, FloorEvent.Abandoned.class));
        assertEquals(2, count(log, FloorEvent.LeftByKey.class));
        assertEquals(14, count(log, FloorEvent.Transferred.class));
        assertEquals(77, count(log, FloorEvent.Ended.class));
        assertEquals(12, directory.agentCount(), "an interface and a name are one person");
    }

    @Test
    void theRealLogOf2018IsAccountedForToTheVisit() {
        CallLog log = log(TextSource.file(RealData.file("asterisk/queue_log_2018_masked.txt")));

        LogReport report = log.report();
        assertEquals(1_000, report.rowsRead());
        assertEquals(1_000, report.rowsAccepted(), () -> "rejected: " + report.problems());
        assertEquals(108, count(log, FloorEvent.Queued.class));
        assertEquals(93, count(log, FloorEvent.Answered.class));
        assertEquals(12, count(log, FloorEvent.Abandoned.class) - report.count(Dirt.ENDED_BY_RESTART));
        assertEquals(1, count(log, FloorEvent.TimedOut.class));
        assertEquals(2, count(log, FloorEvent.Transferred.class));
    }

    @Test
    void aCallerWhoEntersASecondQueueIsASecondVisit() {
        List<ClosedContact> contacts = contacts(source("1000|u1|core|NONE|ENTERQUEUE||+39051|1",
                "1005|u1|core|Ana 101|CONNECT|5|u2|3", "1020|u1|core|Ana 101|BLINDTRANSFER|700|xfer|5|15|1",
                "1021|u1|ordinary|NONE|ENTERQUEUE||+39051|1", "1031|u1|ordinary|NONE|ABANDON|1|1|10"));

        assertEquals(2, contacts.size());
        ClosedContact first = contacts.getFirst();
        assertEquals(1, first.visit());
        assertEquals(Outcome.ANSWERED, first.outcome());
        assertEquals(Tier.CORE, first.tier());
        assertEquals(5_000, first.waitMillis());
        assertEquals(15_000, first.talkMillis());
        assertTrue(first.transferred());
        ClosedContact second = contacts.getLast();
        assertEquals(2, second.visit());
        assertEquals(Outcome.ABANDONED, second.outcome());
        assertEquals(10_000, second.waitMillis());
    }

    @Test
    void theEndOfAnEarlierConversationIsFoundByItsQueueAfterTheNextHasBegun() {
        List<ClosedContact> contacts = contacts(source("1000|u1|core|NONE|ENTERQUEUE||a|1",
                "1005|u1|core|Ana 101|CONNECT|5|u2|3", "1010|u1|ordinary|NONE|ENTERQUEUE||a|1",
                "1012|u1|ordinary|Jon 110|CONNECT|2|u3|1", "1020|u1|core|Ana 101|COMPLETECALLER|5|15|1",
                "1021|u1|ordinary|Jon 110|COMPLETECALLER|2|9|1"));

        assertEquals(List.of("Ana 101", "Jon 110"), contacts.stream().map(ClosedContact::agent).toList());
        assertEquals(List.of(15_000L, 9_000L), contacts.stream().map(ClosedContact::talkMillis).toList());
    }

    @Test
    void aCallerWhoseEntryWasRotatedAwayEnteredAsLongBeforeAsTheLineSays() {
        CallLog log = log(source("1000|u1|core|Ana 101|COMPLETEAGENT|20|100|1"));

        assertEquals(1, log.report().count(Dirt.MISSING_ENTRY));
        FloorEvent.Queued queued = (FloorEvent.Queued) log.events().stream()
                .filter(FloorEvent.Queued.class::isInstance).findFirst().orElseThrow();
        assertEquals(880_000, queued.atMillis());
        assertEquals(1, VisitId.ordinal(queued.visit()));
        assertEquals(900_000, log.events().stream().filter(FloorEvent.Answered.class::isInstance).findFirst()
                .orElseThrow().atMillis());
    }

    @Test
    void aLineAboutACallerWhoLeftIsRejectedWithItsWord() {
        LogReport report = log(source("1000|u1|core|NONE|ENTERQUEUE||a|1", "1010|u1|core|NONE|ABANDON|1|1|10",
                "1011|u1|core|Ana 101|CONNECT|11|u2|1")).report();

        assertEquals(1, report.rowsRejected());
        assertEquals("queue_log, line 3: uniqueid tells of a contact that is not open (CONNECT u1); rejected.",
                report.problems().getFirst().describe());
    }

    @Test
    void anUnknownWordIsCountedByNameAndDoesNotStopTheReading() {
        LogReport report = log(source("1000|NONE|NONE|NONE|SINGALONG|x", "1001|NONE|NONE|NONE|QUEUESTART|")).report();

        assertEquals(1, report.count("SINGALONG"));
        assertEquals(1, report.count(Dirt.UNKNOWN_VERB));
        assertEquals(2, report.rowsAccepted());
    }

    @Test
    void whenAsteriskStartsAgainNobodyIsInAQueueAnyMore() {
        CallLog log = log(source("1000|u1|core|NONE|ENTERQUEUE||a|1", "1001|u2|core|NONE|ENTERQUEUE||b|2",
                "1002|u1|core|Ana 101|CONNECT|2|u3|1", "1100|NONE|NONE|NONE|QUEUESTART|"));

        assertEquals(1, count(log, FloorEvent.Ended.class));
        assertEquals(1, count(log, FloorEvent.Abandoned.class));
        assertEquals(2, log.report().count(Dirt.ENDED_BY_RESTART));
    }

    @Test
    void anInterfaceAndAMemberWithItsNumberAreOnePerson() {
        CallLog log = log(
                source("1000|MANAGER|core|Local/101@agents|ADDMEMBER|", "1001|NONE|NONE|Ana 101|PAUSEALL|lunch",
                        "1002|NONE|core|Ana 101|PAUSE|lunch", "1003|NONE|NONE|Ana 101|UNPAUSEALL|",
                        "1004|NONE|core|Ana 101|UNPAUSE|", "1005|MANAGER|core|Local/101@agents|REMOVEMEMBER|"));

        assertEquals(1, directory.agentCount());
        assertEquals("Ana 101", directory.agentAt(0).name());
        int lunch = directory.reason("lunch");
        assertEquals(List.of(new FloorEvent.SignedIn(1_000_000, 0), new FloorEvent.QueueJoined(1_000_000, 0, 0),
                new FloorEvent.StateChanged(1_001_000, 0, AgentState.BREAK, lunch),
                new FloorEvent.StateChanged(1_003_000, 0, AgentState.AVAILABLE, FloorDirectory.NONE),
                new FloorEvent.QueueLeft(1_005_000, 0, 0), new FloorEvent.SignedOut(1_005_000, 0)), log.events());
    }

    @Test
    void someonePausedInOneOfTwoQueuesIsNotOnBreak() {
        CallLog log = log(source("1000|MANAGER|core|Local/101@agents|ADDMEMBER|",
                "1000|MANAGER|ordinary|Local/101@agents|ADDMEMBER|", "1001|NONE|core|Ana 101|PAUSE|lunch"));

        assertEquals(0, count(log, FloorEvent.StateChanged.class));
    }

    @Test
    void aFileSeparatedInAnotherWayIsRefusedByWhatWasFound() {
        Read read = QueueLog.read(source("1000,u1,core,NONE,ENTERQUEUE,,a,1"), directory, QueueTiers.BY_NAME,
                RejectSink.NONE, Progress.NONE);

        Refusal refusal = assertInstanceOf(Read.Refused.class, read).refusal();
        assertEquals(Refusal.Code.WRONG_DELIMITER, refusal.code());
        assertEquals("queue_log, line 1: the file has its columns separated in another way (found ',', expected '|').",
                refusal.describe());
    }

    @Test
    void linesThatAreCutOrHaveNoTimeAreRejectedAndTheOthersUsed() {
        LogReport report = log(source("soon|u1|core|NONE|ENTERQUEUE||a|1", "1000|u2|core",
                "1001|u3|core|NONE|ENTERQUEUE||c|1")).report();

        assertEquals(1, report.rowsAccepted());
        assertEquals(1, report.count(Dirt.NOT_A_TIME));
        assertEquals(1, report.count(Dirt.WRONG_COLUMN_COUNT));
        assertEquals("time", report.problems().getFirst().field());
    }

    @Test
    void aNegativeLengthIsTakenAsNoneAndAClockThatRunsBackIsHeld() {
        CallLog log = log(source("1000|u1|core|NONE|ENTERQUEUE||a|1", "990|u1|core|Ana 101|CONNECT|-10|u2|-3",
                "995|u1|core|Ana 101|COMPLETECALLER|-10|5|1"));

        assertEquals(1, log.report().count(Dirt.STEP_BACK), "five seconds are usual");
        assertEquals(2, log.report().count(Dirt.NEGATIVE_DURATION));
        assertTrue(log.events().stream().filter(FloorEvent.OfContact.class::isInstance)
                .allMatch(event -> event.atMillis() == 1_000_000));
        assertFalse(log.events().isEmpty());
    }
}
