package greenlane.feeds.mapping;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.CallLog;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.mapping.CellReader.Moment;
import greenlane.feeds.mapping.ColumnMapping.Column;

/// Makes a closed contact of a row's cells, or says why not.
///
/// The rules:
/// - Cells missing at the end of a row are empty; where such a row cannot be read, its columns are what is wrong with it. A row with
///   cells past the header is rejected.
/// - The moment it was offered must be there and readable. A date without a time is the day's beginning.
/// - The outcome must be one of the mapping's words. Without an outcome column a contact with an agent or a
///   conversation was answered, any other abandoned.
/// - A wait that no column tells, or whose cell is empty, is unknown and never taken for 0; the wait of self-service is 0.
/// - Any other empty length is none; one that is negative, unreadable or longer than [#LENGTH_MILLIS_MAX] rejects the row.
/// - An unanswered contact has no agent, conversation or after-call work, whatever the row says.
/// - An unknown tier counts as ordinary, and is counted.
/// - A reference that stood in the file before rejects the row.
final class ContactRow {
    /// The longest length of a contact: a week.
    static final long LENGTH_MILLIS_MAX = 7L * 24 * 3_600_000;
    private static final int NOTE_SHOWN_CHARS = 40;
    /// The row class of resolved contacts.
    static final String RESOLVED = "resolved";

    private static final class BadCell extends Exception {
        final String field;
        final Dirt kind;
        final transient Detail detail;

        BadCell(String field, Dirt kind, String found) {
            this(field, kind, Detail.found(found));
        }

        BadCell(String field, Dirt kind, Detail detail) {
            super(detail.english(), null, false, false);
            this.field = field;
            this.kind = kind;
            this.detail = detail;
        }
    }

    private final ColumnMapping mapping;
    private final LogTally tally;
    private final boolean waitsNeeded;
    private final Function<String, Optional<Tier>> tiers;
    private final CellReader reader = new CellReader();
    private final References references = new References();
    private List<String> cells = List.of();
    private long line;

    private String field = "";
    private Dirt kind = Dirt.WRONG_COLUMN_COUNT;
    private Detail detail = Detail.none();

    /// @param tiers of customers, where no column says it
    /// @param waitsNeeded whether an answered contact without a known wait is rejected
    ContactRow(ColumnMapping mapping, LogTally tally, boolean waitsNeeded,
            Function<String, Optional<Tier>> tiers) {
        this.tiers = tiers;
        this.waitsNeeded = waitsNeeded;
        this.mapping = mapping;
        this.tally = tally;
    }

    /// The contact of a row; null when it must be rejected, for the reason in [#field()], [#kind()] and [#detail()].
    @Nullable
    ClosedContact read(long rowLine, List<String> row, int columnCount, String verbatim) {
        line = rowLine;
        cells = row;
        try {
            if (row.size() > columnCount) {
                throw new BadCell("", Dirt.WRONG_COLUMN_COUNT, new Detail.Columns(row.size(), columnCount));
            }
            return contact(verbatim);
        } catch (BadCell e) {
            boolean cut = row.size() < columnCount && e.kind != Dirt.DUPLICATE;
            field = cut ? "" : e.field;
            kind = cut ? Dirt.WRONG_COLUMN_COUNT : e.kind;
            detail = cut ? new Detail.Columns(row.size(), columnCount) : e.detail;
            return null;
        }
    }

    String field() {
        return field;
    }

    Dirt kind() {
        return kind;
    }

    Detail detail() {
        return detail;
    }

    private ClosedContact contact(String verbatim) throws BadCell {
        long offered = offered();
        long talk = length(Field.TALK);
        long hold = length(Field.HOLD);
        long afterCall = length(Field.AFTER_CALL);
        String agent = cell(Field.AGENT);
        Outcome outcome = outcome(agent, talk);
        boolean answered = outcome == Outcome.ANSWERED;
        long told = length(Field.WAIT);
        boolean untold = cell(Field.WAIT).isEmpty() && outcome != Outcome.SELF_SERVED;
        long wait = untold ? ClosedContact.WAIT_UNKNOWN : told;
        if (untold && answered && waitsNeeded) {
            throw new BadCell(name(Field.WAIT), Dirt.UNKNOWN_WAIT, Detail.none());
        }
        String queue = cell(Field.QUEUE).isEmpty() ? mapping.queue() : cell(Field.QUEUE);
        Medium medium = mapping.media().getOrDefault(Words.fold(queue), Medium.PHONE);
        Tier tier = tier();
        String reference = reference(verbatim);
        if (mapping.outcomes().get(Words.fold(cell(Field.RESOLVED))) == Outcome.ANSWERED
                || Words.outcome(cell(Field.RESOLVED)).filter(Outcome.ANSWERED::equals).isPresent()) {
            tally.classed(RESOLVED);
        }
        tally.classed(outcome.name());
        if (untold && mapping.columns().containsKey(Field.WAIT)) {
            tally.noted(line, name(Field.WAIT), Dirt.UNKNOWN_WAIT, Detail.none());
        }
        String by = !answered ? "" : agent.isEmpty() ? CallLog.UNNAMED_AGENT : agent;
        return new ClosedContact(mapping.source(), reference, outcome == Outcome.SELF_SERVED ? 0 : 1,
                cell(Field.CUSTOMER),
                queue, medium, tier, outcome, by, offered, wait, answered ? talk : 0, answered ? hold : 0,
                answered ? afterCall : 0, answered && Words.transferred(cell(Field.TRANSFERRED)));
    }

    /// What was written about the contact that was read last; empty where nothing was, or the row names no customer. What is longer than a note
    /// can be is cut, and counted.
    Optional<ContactNote> note(ClosedContact contact) {
        String text = cell(Field.NOTE);
        if (text.isEmpty() || contact.customer().isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > ContactNote.CHARS_MAX) {
            tally.repaired(line, name(Field.NOTE), Dirt.TOO_LONG_TEXT,
                    Detail.found(text.substring(0, NOTE_SHOWN_CHARS)));
            text = text.substring(0, ContactNote.CHARS_MAX);
        }
        return Optional.of(new ContactNote(contact.source(), contact.reference(), contact.customer(), contact.agent(),
                contact.offeredAtMillis(), text));
    }

    private String reference(String verbatim) throws BadCell {
        if (!mapping.columns().containsKey(Field.REFERENCE)) {
            return references.of(verbatim);
        }
        String reference = need(Field.REFERENCE);
        if (!references.note(reference)) {
            throw new BadCell(name(Field.REFERENCE), Dirt.DUPLICATE, reference);
        }
        return reference;
    }

    private long offered() throws BadCell {
        boolean apart = !mapping.columns().containsKey(Field.OFFERED);
        Field dateField = apart ? Field.DATE : Field.OFFERED;
        Moment moment = moment(dateField, need(dateField), Dirt.NOT_A_DATE);
        if (moment.instantMillis().isPresent()) {
            return moment.instantMillis().getAsLong();
        }
        LocalDate date = moment.date();
        if (date == null) {
            throw new BadCell(name(dateField), Dirt.NOT_A_DATE, cell(dateField));
        }
        LocalTime time = moment.time();
        if (apart && mapping.columns().containsKey(Field.TIME)) {
            time = moment(Field.TIME, need(Field.TIME), Dirt.NOT_A_TIME).time();
            if (time == null) {
                throw new BadCell(name(Field.TIME), Dirt.NOT_A_TIME, cell(Field.TIME));
            }
        }
        return CellReader.millis(date, time == null ? LocalTime.MIDNIGHT : time, mapping.zone());
    }

    private Moment moment(Field of, String cell, Dirt otherwise) throws BadCell {
        Moment moment = reader.moment(cell, column(of).format());
        if (moment == null) {
            throw new BadCell(name(of), otherwise, cell);
        }
        return moment;
    }

    private Outcome outcome(String agent, long talkMillis) throws BadCell {
        if (!mapping.columns().containsKey(Field.OUTCOME)) {
            return !agent.isEmpty() || talkMillis > 0 ? Outcome.ANSWERED : Outcome.ABANDONED;
        }
        String word = need(Field.OUTCOME);
        Outcome outcome = mapping.outcomes().get(Words.fold(word));
        if (outcome == null) {
            throw new BadCell(name(Field.OUTCOME), Dirt.UNKNOWN_OUTCOME, word);
        }
        return outcome;
    }

    private Tier tier() {
        String word = cell(Field.TIER);
        if (word.isEmpty()) {
            return mapping.columns().containsKey(Field.TIER)
                    ? Tier.ORDINARY
                    : tiers.apply(cell(Field.CUSTOMER)).orElse(Tier.ORDINARY);
        }
        Tier tier = mapping.tiers().get(Words.fold(word));
        if (tier == null) {
            tally.noted(line, name(Field.TIER), Dirt.UNKNOWN_TIER, Detail.found(word));
            return Tier.ORDINARY;
        }
        return tier;
    }

    private long length(Field of) throws BadCell {
        String cell = cell(of);
        if (cell.isEmpty()) {
            return 0;
        }
        OptionalLong length = reader.length(cell, column(of).format());
        if (length.isEmpty()) {
            throw new BadCell(name(of), Dirt.NOT_A_NUMBER, cell);
        }
        if (length.getAsLong() < 0) {
            throw new BadCell(name(of), Dirt.NEGATIVE_DURATION, cell);
        }
        if (length.getAsLong() > LENGTH_MILLIS_MAX) {
            throw new BadCell(name(of), Dirt.TOO_LONG_DURATION, cell);
        }
        return length.getAsLong();
    }

    private String need(Field of) throws BadCell {
        String cell = cell(of);
        if (cell.isEmpty()) {
            throw new BadCell(name(of), Dirt.MISSING_VALUE, Detail.none());
        }
        return cell;
    }

    private String cell(Field of) {
        Column column = mapping.columns().get(of);
        return column == null || column.index() >= cells.size() ? "" : cells.get(column.index()).strip();
    }

    private String name(Field of) {
        return column(of).name();
    }

    private Column column(Field of) {
        return Objects.requireNonNull(mapping.columns().get(of));
    }
}
