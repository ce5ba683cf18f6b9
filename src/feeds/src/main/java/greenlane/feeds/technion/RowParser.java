package greenlane.feeds.technion;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import greenlane.core.customer.Tier;
import greenlane.feeds.CallLog;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.technion.Call.Ending;
import greenlane.feeds.text.ByteNames;
import greenlane.feeds.text.LineReader;

/// Reads a line's columns as a [Call], straight from the bytes.
///
/// What cannot be read is told by [#field()], [#dirt()] and [#detail()] and the row is rejected. What can be put right is,
/// and told to the tally; the rules stand at [Steps].
final class RowParser {
    static final String NO_SERVER = "NO_SERVER";
    /// The longest call number and customer number that are read as numbers.
    private static final int DIGITS_MAX = 9;
    private static final int UNREADABLE = Integer.MIN_VALUE;

    private final Columns columns = new Columns();
    private final ByteNames names = new ByteNames();
    private final LogTally tally;
    private final Steps steps;
    private final DayClock clock;

    private int badColumn;
    private Dirt badKind = Dirt.WRONG_COLUMN_COUNT;
    private Detail badDetail = Detail.none();

    RowParser(ZoneId zone, LogTally tally) {
        this.tally = tally;
        this.clock = new DayClock(zone);
        this.steps = new Steps(clock, tally);
    }

    /// Fills `call` from the line; false when the row must be rejected.
    boolean parse(LineReader lines, Call call) {
        int count = columns.cut(lines);
        if (count != Columns.COUNT) {
            return bad(-1, Dirt.WRONG_COLUMN_COUNT, new Detail.Columns(count, Columns.COUNT));
        }
        call.line = lines.line();
        return outcome(call) && identity(call) && value(call) && times(call);
    }

    /// The column of a rejected row's fault; empty for the whole row.
    String field() {
        return badColumn < 0 ? "" : Columns.NAMES.get(badColumn);
    }

    Dirt dirt() {
        return badKind;
    }

    Detail detail() {
        return badDetail;
    }

    private boolean outcome(Call call) {
        if (columns.is(Columns.OUTCOME, "AGENT")) {
            call.ending = Ending.AGENT;
        } else if (columns.is(Columns.OUTCOME, "HANG")) {
            call.ending = Ending.HANG;
        } else if (columns.is(Columns.OUTCOME, "PHANTOM")) {
            call.ending = Ending.PHANTOM;
        } else {
            return bad(Columns.OUTCOME, Dirt.UNKNOWN_OUTCOME);
        }
        return true;
    }

    private boolean identity(Call call) {
        call.trunk = text(Columns.LINE);
        if (call.trunk.isBlank()) {
            return bad(Columns.LINE, Dirt.MISSING_VALUE);
        }
        call.callId = number(Columns.CALL_ID);
        if (call.callId < 0) {
            return bad(Columns.CALL_ID, Dirt.NOT_A_NUMBER);
        }
        return true;
    }

    private boolean value(Call call) {
        switch (number(Columns.PRIORITY)) {
            case 0 -> call.tier = Tier.ORDINARY;
            case 1 -> call.tier = Tier.POTENTIAL;
            case 2 -> call.tier = Tier.CORE;
            default -> {
                return bad(Columns.PRIORITY, Dirt.UNKNOWN_TIER);
            }
        }
        call.queue = queue(call.line);
        if (call.queue.isEmpty()) {
            return bad(Columns.TYPE, Dirt.MISSING_VALUE);
        }
        call.customer = customer(call.line);
        call.agent = agent(call);
        return true;
    }

    private String queue(long line) {
        for (String type : TechnionLog.TYPES) {
            if (columns.is(Columns.TYPE, type)) {
                return type;
            }
        }
        String found = text(Columns.TYPE);
        tally.noted(line, "type", Dirt.STRAY_TYPE, Detail.found(found));
        return found.strip();
    }

    private String customer(long line) {
        int start = columns.start(Columns.CUSTOMER);
        int length = columns.end(Columns.CUSTOMER) - start;
        if (length == 0 || (length == 1 && columns.bytes[start] == '0')) {
            return "";
        }
        String found = text(Columns.CUSTOMER);
        if (number(Columns.CUSTOMER) == UNREADABLE && found.indexOf('E') >= 0) {
            tally.noted(line, "customer_id", Dirt.DAMAGED_NUMBER, Detail.found(found));
        }
        return found;
    }

    private String agent(Call call) {
        if (call.ending != Ending.AGENT) {
            return "";
        }
        if (columns.is(Columns.SERVER, NO_SERVER) || columns.start(Columns.SERVER) == columns.end(Columns.SERVER)) {
            tally.repaired(call.line, "server", Dirt.NO_SERVER, Detail.found(NO_SERVER));
            return CallLog.UNNAMED_AGENT;
        }
        return names.name(columns.bytes, columns.start(Columns.SERVER), columns.end(Columns.SERVER));
    }

    private boolean times(Call call) {
        DayClock.@Nullable Day day = day();
        if (day == null) {
            return bad(Columns.DATE, Dirt.NOT_A_DATE);
        }
        for (int i = 0; i < Steps.COUNT; i++) {
            int seconds = clock(Steps.COLUMNS[i]);
            if (seconds < 0) {
                return bad(Steps.COLUMNS[i], Dirt.NOT_A_TIME);
            }
            steps.clocks[i] = seconds;
        }
        for (int i = 0; i < Steps.LENGTH_COLUMNS.length; i++) {
            int length = number(Steps.LENGTH_COLUMNS[i]);
            if (length == UNREADABLE) {
                return bad(Steps.LENGTH_COLUMNS[i], Dirt.NOT_A_NUMBER);
            }
            steps.lengths[i] = length;
        }
        call.date = day.text();
        steps.settle(day, call);
        return true;
    }

    private DayClock.@Nullable Day day() {
        int yymmdd = number(Columns.DATE);
        if (yymmdd < 0 || columns.end(Columns.DATE) - columns.start(Columns.DATE) != 6) {
            return null;
        }
        try {
            return clock.day(yymmdd);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A column as a clock `h:mm:ss` in seconds, or -1.
    private int clock(int column) {
        byte[] bytes = columns.bytes;
        int start = columns.start(column);
        int end = columns.end(column);
        if (end - start < 7 || end - start > 8 || bytes[end - 3] != ':' || bytes[end - 6] != ':') {
            return -1;
        }
        int hours = end - start == 8 ? two(bytes, start) : one(bytes[start]);
        int minutes = two(bytes, end - 5);
        int seconds = two(bytes, end - 2);
        boolean fits = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
        return fits ? hours * 3_600 + minutes * 60 + seconds : -1;
    }

    private static int one(byte digit) {
        return digit >= '0' && digit <= '9' ? digit - '0' : -100;
    }

    private static int two(byte[] bytes, int at) {
        return one(bytes[at]) * 10 + one(bytes[at + 1]);
    }

    /// A column as a whole number with an optional minus sign, or [#UNREADABLE].
    private int number(int column) {
        byte[] bytes = columns.bytes;
        int start = columns.start(column);
        int end = columns.end(column);
        boolean negative = start < end && bytes[start] == '-';
        int i = negative ? start + 1 : start;
        if (i == end || end - i > DIGITS_MAX) {
            return UNREADABLE;
        }
        int value = 0;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return UNREADABLE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private String text(int column) {
        return names.name(columns.bytes, columns.start(column), columns.end(column));
    }

    private boolean bad(int column, Dirt kind) {
        return bad(column, kind, Detail.found(text(column)));
    }

    private boolean bad(int column, Dirt kind, Detail detail) {
        badColumn = column;
        badKind = kind;
        badDetail = detail;
        return false;
    }
}
