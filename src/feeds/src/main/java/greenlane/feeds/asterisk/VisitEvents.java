package greenlane.feeds.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorEvent.Abandoned;
import greenlane.core.floor.FloorEvent.Answered;
import greenlane.core.floor.FloorEvent.Ended;
import greenlane.core.floor.FloorEvent.Held;
import greenlane.core.floor.FloorEvent.LeftByKey;
import greenlane.core.floor.FloorEvent.NotAnswered;
import greenlane.core.floor.FloorEvent.Queued;
import greenlane.core.floor.FloorEvent.Resumed;
import greenlane.core.floor.FloorEvent.Ringing;
import greenlane.core.floor.FloorEvent.TimedOut;
import greenlane.core.floor.FloorEvent.Transferred;
import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;
import greenlane.feeds.CallLog;
import greenlane.feeds.EventSheet;
import greenlane.feeds.EventSheet.Rank;

/// Makes floor events of the steps of visits, and of what staff did.
///
/// Within a second the order of the lines holds, save that sign-ins come first: someone first seen by a ringing phone must
/// be there when it rings. The log tells of rings that never were, since a busy member counts as one who did not answer, and
/// of several at once: a phone rings only while its member has no conversation, and for one caller at a time.
final class VisitEvents implements VisitSteps {
    /// The most events one line makes, with those of staff.
    private static final int EVENTS_OF_LINE_MAX = 8;

    private final FloorDirectory directory;
    private final EventSheet sheet = new EventSheet();
    private final Roster roster;
    private final Map<Integer, Phone> phones = new HashMap<>();
    private int lines;

    /// What a member's phone is doing, as far as the log was read.
    private static final class Phone {
        int conversations;
        long freeSinceMillis = Long.MIN_VALUE;
    }

    VisitEvents(FloorDirectory directory) {
        this.directory = directory;
        this.roster = new Roster(directory);
    }

    /// All events by time, those of staff included.
    List<FloorEvent> byTime() {
        roster.events(event -> put(event, Rank.FIRST));
        return sheet.byTime();
    }

    @Override
    public void line(long line) {
        lines++;
    }

    @Override
    public boolean full() {
        return lines > EventSheet.EVENTS_MAX / EVENTS_OF_LINE_MAX;
    }

    @Override
    public void queued(Visit visit) {
        directory.introduce(visit.contact, new ContactCard(visit.uniqueId, visit.customer));
        put(new Queued(visit.enteredMillis, id(visit), directory.queue(visit.queue, Medium.PHONE), visit.tier));
    }

    @Override
    public void rang(Visit visit, String member, long fromMillis, long untilMillis) {
        int agent = agent(member);
        Phone phone = phone(agent);
        long from = Math.max(fromMillis, phone.freeSinceMillis);
        if (phone.conversations == 0 && from < untilMillis) {
            put(new Ringing(from, id(visit), agent));
            put(new NotAnswered(untilMillis, id(visit), agent));
            phone.freeSinceMillis = untilMillis;
        }
    }

    @Override
    public void answered(Visit visit, long ringingMillis) {
        int agent = agent(visit.agent);
        Phone phone = phone(agent);
        long from = Math.max(ringingMillis, phone.freeSinceMillis);
        if (phone.conversations == 0 && from < visit.answeredMillis) {
            put(new Ringing(from, id(visit), agent));
        }
        phone.conversations++;
        put(new Answered(visit.answeredMillis, id(visit), agent));
    }

    @Override
    public void held(Visit visit, long atMillis) {
        put(new Held(atMillis, id(visit)));
    }

    @Override
    public void resumed(Visit visit, long atMillis) {
        put(new Resumed(atMillis, id(visit)));
    }

    @Override
    public void transferred(Visit visit, long atMillis, boolean blind) {
        hangUp(visit, atMillis);
        put(new Transferred(atMillis, id(visit), blind));
    }

    @Override
    public void left(Visit visit, long atMillis, Outcome outcome) {
        put(switch (outcome) {
            case ABANDONED -> new Abandoned(atMillis, id(visit));
            case TIMED_OUT -> new TimedOut(atMillis, id(visit));
            case LEFT_BY_KEY -> new LeftByKey(atMillis, id(visit));
            case ANSWERED, SELF_SERVED ->
                throw new IllegalArgumentException(outcome + " does not leave a queue unanswered");
        });
    }

    @Override
    public void ended(Visit visit, long atMillis) {
        hangUp(visit, atMillis);
        put(new Ended(atMillis, id(visit)));
    }

    @Override
    public void moment(Moment moment) {
        roster.add(moment);
    }

    private void hangUp(Visit visit, long atMillis) {
        Phone phone = phone(agent(visit.agent));
        phone.conversations--;
        phone.freeSinceMillis = Math.max(phone.freeSinceMillis, atMillis);
    }

    private Phone phone(int agent) {
        return phones.computeIfAbsent(agent, _ -> new Phone());
    }

    private int agent(String member) {
        boolean unnamed = member.isBlank() || member.equals(Entry.NONE);
        return directory.agent(unnamed ? CallLog.UNNAMED_AGENT : member, "");
    }

    private static long id(Visit visit) {
        return VisitId.of(visit.contact, visit.ordinal);
    }

    private void put(FloorEvent event) {
        put(event, Rank.THEN);
    }

    private void put(FloorEvent event, Rank rank) {
        if (!sheet.add(event, rank)) {
            throw new IllegalStateException("the sheet has room for every event of a line that was let in");
        }
    }
}
