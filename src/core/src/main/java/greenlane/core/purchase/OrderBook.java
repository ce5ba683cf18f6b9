package greenlane.core.purchase;

import java.util.Arrays;

/// One customer's orders as several imports state them: which statement of an order holds, and what a new import adds to them.
///
/// An order is known by its code, or by its day where the source has no codes. Of several imports that state it, the latest holds; so an order is
/// corrected by importing it again, and taking that import back brings the old one back. Codes are used again after years: two statements
/// of a code more than [#MOVED_DAYS_MAX] days apart are two orders.
///
/// Belongs to one thread and is used for one customer after the other.
public final class OrderBook {
    /// How far a correction can move an order's day.
    public static final int MOVED_DAYS_MAX = 31;

    /// Whether the same line twice in one order of a file is two lines.
    public enum EqualLines {
        /// The file repeats itself: it is one line.
        KEEP_ONE,
        /// Two pieces on two lines: they are two.
        KEEP_ALL
    }

    private final RowSort sort = new RowSort();
    private PurchaseRows rows = new PurchaseRows(0);
    private int[] which = new int[64];
    /// Where statements begin in `which`, and where the last one ends; with the first day of each.
    private int[] starts = new int[17];
    private int[] firstDay = new int[16];
    private int statements;

    private int[] standing = new int[64];
    private int standingCount;
    private int[] added = new int[64];
    private int addedCount;
    private int changedDay;

    private int newLines;
    private int knownLines;
    private int correctedLines;
    private int correctedOrders;
    private int equalLines;

    /// Finds out which lines of a customer hold.
    ///
    /// @param of all lines of one customer
    public void read(PurchaseRows of) {
        sift(of, Integer.MAX_VALUE, EqualLines.KEEP_ALL);
    }

    /// Finds out what new lines of a customer add to those there are.
    ///
    /// @param of all lines of one customer
    /// @param fresh the source of the new lines, higher than all others
    public void sift(PurchaseRows of, int fresh, EqualLines rule) {
        begin(of);
        int end = 0;
        for (int start = 0; start < of.size(); start = end) {
            end = start + 1;
            while (end < of.size() && of.compareOrder(which[start], which[end]) == 0) {
                end++;
            }
            siftOrder(start, end, fresh, rule);
        }
    }

    private void begin(PurchaseRows of) {
        rows = of;
        standingCount = 0;
        addedCount = 0;
        changedDay = Integer.MAX_VALUE;
        newLines = 0;
        knownLines = 0;
        correctedLines = 0;
        correctedOrders = 0;
        equalLines = 0;
        if (which.length < of.size()) {
            int room = Math.max(of.size(), which.length * 2);
            which = new int[room];
            standing = new int[room];
            added = new int[room];
        }
        for (int row = 0; row < of.size(); row++) {
            which[row] = row;
        }
        sort.sort(which, 0, of.size(), this::compare);
    }

    private int compare(int a, int b) {
        int difference = rows.compareOrder(a, b);
        if (difference == 0) {
            difference = Integer.compare(rows.source(a), rows.source(b));
        }
        return difference == 0 ? rows.compareContent(a, b) : difference;
    }

    /// @param start where the statements of one order begin in `which`, and `end` where they end
    private void siftOrder(int start, int end, int fresh, EqualLines rule) {
        divide(start, end);
        boolean hasFresh = rows.source(which[starts[statements - 1]]) == fresh;
        int old = hasFresh ? statements - 1 : statements;
        int overlapping = -1;
        int overlaps = 0;
        for (int statement = 0; statement < old; statement++) {
            if (holds(statement, old)) {
                if (hasFresh && near(statement, old)) {
                    overlapping = statement;
                    overlaps++;
                } else {
                    stand(starts[statement], starts[statement + 1]);
                }
            }
        }
        if (!hasFresh) {
            return;
        }
        int freshEnd = rule == EqualLines.KEEP_ALL ? end : dropEqual(starts[old], end);
        int lines = freshEnd - starts[old];
        if (overlaps == 1 && sameContent(overlapping, starts[old], freshEnd)) {
            knownLines += lines;
            stand(starts[overlapping], starts[overlapping + 1]);
            return;
        }
        if (overlaps > 0) {
            correctedOrders++;
            correctedLines += lines;
            for (int statement = 0; statement < old; statement++) {
                changedDay = near(statement, old) ? Math.min(changedDay, firstDay[statement]) : changedDay;
            }
        } else {
            newLines += lines;
        }
        changedDay = Math.min(changedDay, firstDay[old]);
        System.arraycopy(which, starts[old], added, addedCount, lines);
        addedCount += lines;
        stand(starts[old], freshEnd);
    }

    /// Divides an order into what each source states of it.
    private void divide(int start, int end) {
        statements = 0;
        int at = start;
        while (at < end) {
            if (statements == firstDay.length) {
                starts = Arrays.copyOf(starts, statements * 2 + 1);
                firstDay = Arrays.copyOf(firstDay, statements * 2);
            }
            int source = rows.source(which[at]);
            starts[statements] = at;
            // within a source the lines are in order of their days
            firstDay[statements] = rows.day(which[at]);
            while (at < end && rows.source(which[at]) == source) {
                at++;
            }
            statements++;
        }
        starts[statements] = end;
    }

    /// Whether no later one of the first `count` statements takes a statement's place.
    private boolean holds(int statement, int count) {
        for (int later = statement + 1; later < count; later++) {
            if (near(statement, later)) {
                return false;
            }
        }
        return true;
    }

    private boolean near(int a, int b) {
        return Math.abs(firstDay[a] - firstDay[b]) <= MOVED_DAYS_MAX;
    }

    private void stand(int from, int to) {
        System.arraycopy(which, from, standing, standingCount, to - from);
        standingCount += to - from;
    }

    /// Moves lines that are equal to the one before out of the way; returns where the rest ends.
    private int dropEqual(int from, int to) {
        int end = from + 1;
        for (int at = from + 1; at < to; at++) {
            if (rows.compareContent(which[at], which[end - 1]) == 0) {
                equalLines++;
            } else {
                which[end++] = which[at];
            }
        }
        return end;
    }

    private boolean sameContent(int statement, int from, int to) {
        int lines = to - from;
        if (starts[statement + 1] - starts[statement] != lines) {
            return false;
        }
        for (int line = 0; line < lines; line++) {
            if (rows.compareContent(which[starts[statement] + line], which[from + line]) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The rows that hold, in the first [#standingCount] places.
    public int[] standing() {
        return standing;
    }

    /// How many rows hold.
    public int standingCount() {
        return standingCount;
    }

    /// The rows of a new import that must be kept, in the first [#addedCount] places: those of orders that are new or corrected.
    public int[] added() {
        return added;
    }

    /// How many rows must be kept.
    public int addedCount() {
        return addedCount;
    }

    /// The first day of what is new or was corrected; nothing changes before it.
    public int changedDay() {
        return changedDay;
    }

    /// Whether an order that was there is stated otherwise.
    public boolean corrects() {
        return correctedOrders > 0;
    }

    /// New lines of orders that were not there.
    public int newLines() {
        return newLines;
    }

    /// New lines of orders that were there just so.
    public int knownLines() {
        return knownLines;
    }

    /// New lines of orders that were there otherwise.
    public int correctedLines() {
        return correctedLines;
    }

    /// Orders that were there otherwise.
    public int correctedOrders() {
        return correctedOrders;
    }

    /// New lines that repeat another line of their order, and were dropped.
    public int equalLines() {
        return equalLines;
    }
}
