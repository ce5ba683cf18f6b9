package greenlane.feeds.mapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.Outcome;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RealData;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.MappingGuess.Light;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallCenterListTest {
    private static TextSource list() {
        return TextSource.file(RealData.file("pwc/call_center.csv"));
    }

    private static MappingGuess guess() {
        return assertInstanceOf(MappingGuess.Guess.Good.class, MappingGuess.of(list())).guess();
    }

    @Test
    void theGuessFindsEveryColumnOfARealListByItsName() {
        MappingGuess guess = guess();

        assertTrue(guess.header());
        assertEquals(',', guess.delimiter());
        assertEquals(List.of("reference=Call Id text", "queue=Topic text", "agent=Agent text",
                "date=Date excel-serial-or-pattern:uuuu-M-d", "time=Time day-fraction", "outcome=Answered (Y/N) text",
                "wait=Speed of answer in seconds seconds", "talk=AvgTalkDuration day-fraction",
                "resolved=Resolved text"),
                guess.proposals().stream().map(it -> it.field().code() + "=" + it.column().orElseThrow().name() + " "
                        + it.column().orElseThrow().format().code()).toList());
        assertEquals(List.of(Field.DATE), guess.proposals().stream().filter(it -> it.light() != Light.MATCHED)
                .map(MappingGuess.Proposal::field).toList(), "a spreadsheet has changed some of the dates");
    }

    @Test
    void theListGivesItsKnownFigures() {
        List<ClosedContact> contacts = new ArrayList<>();
        ColumnMapping mapping = guess().mapping("pwc", "calls", ZoneOffset.UTC);
        Scan scan = MappedLog.contacts(list(), mapping, (_, contact) -> contacts.add(contact), RejectSink.NONE,
                Progress.NONE);

        Scan.Done done = assertInstanceOf(Scan.Done.class, scan);
        assertEquals(5_000, done.report().rowsAccepted());
        assertEquals(0, done.report().rowsRejected());
        assertEquals(4_054, done.report().count(Outcome.ANSWERED.name()));
        assertEquals(946, done.report().count(Outcome.ABANDONED.name()));
        assertEquals(3_646, done.report().count(MappedLog.RESOLVED));
        double asa = contacts.stream().filter(it -> it.outcome() == Outcome.ANSWERED)
                .mapToLong(ClosedContact::waitMillis).average().orElseThrow();
        assertEquals(67_520, asa, 5);
        ClosedContact first = contacts.getFirst();
        assertEquals(Instant.parse("2021-01-01T09:12:58Z").toEpochMilli(), first.offeredAtMillis());
        assertEquals(143_000, first.talkMillis());
    }

    @Test
    void theListAsEventsAnswersAsManyContacts() {
        ColumnMapping mapping = guess().mapping("pwc", "calls", ZoneOffset.UTC);
        Read read = MappedLog.read(list(), new FloorDirectory(), mapping, RejectSink.NONE, Progress.NONE);

        List<FloorEvent> events = assertInstanceOf(Read.Log.class, read).log().events();
        assertEquals(4_054, events.stream().filter(FloorEvent.Answered.class::isInstance).count());
        assertEquals(5_000, events.stream().filter(FloorEvent.Queued.class::isInstance).count());
    }
}
