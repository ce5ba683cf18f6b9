package greenlane.core.floor;

import java.util.Arrays;

/// Lists of visits chained through the rows of a [VisitTable], each with a head and a tail. A visit is on one list at most.
final class VisitList {
    private final VisitTable visits;
    private int[] heads;
    private int[] tails;
    private int[] sizes;

    VisitList(VisitTable visits, int lists) {
        this.visits = visits;
        heads = new int[lists];
        tails = new int[lists];
        sizes = new int[lists];
        clear();
    }

    void ensure(int lists) {
        int had = heads.length;
        if (had < lists) {
            heads = Arrays.copyOf(heads, lists);
            tails = Arrays.copyOf(tails, lists);
            sizes = Arrays.copyOf(sizes, lists);
            Arrays.fill(heads, had, lists, VisitTable.NONE);
            Arrays.fill(tails, had, lists, VisitTable.NONE);
        }
    }

    void clear() {
        Arrays.fill(heads, VisitTable.NONE);
        Arrays.fill(tails, VisitTable.NONE);
        Arrays.fill(sizes, 0);
    }

    int head(int list) {
        return heads[list];
    }

    int size(int list) {
        return sizes[list];
    }

    void append(int list, int row) {
        insertAfter(list, tails[list], row);
    }

    int tail(int list) {
        return tails[list];
    }

    /// Puts a visit in its place by the time it was queued: near the end, so this is O(1) but for late arrivals.
    void insertByQueuedAt(int list, int row) {
        long at = visits.queuedAt(row);
        int after = tails[list];
        while (after != VisitTable.NONE && visits.queuedAt(after) > at) {
            after = visits.previous(after);
        }
        insertAfter(list, after, row);
    }

    /// Puts a visit in its place by the time it was answered.
    void insertByAnsweredAt(int list, int row) {
        long at = visits.answeredAt(row);
        int after = tails[list];
        while (after != VisitTable.NONE && visits.answeredAt(after) > at) {
            after = visits.previous(after);
        }
        insertAfter(list, after, row);
    }

    private void insertAfter(int list, int after, int row) {
        int before = after == VisitTable.NONE ? heads[list] : visits.next(after);
        visits.setPrevious(row, after);
        visits.setNext(row, before);
        if (after == VisitTable.NONE) {
            heads[list] = row;
        } else {
            visits.setNext(after, row);
        }
        if (before == VisitTable.NONE) {
            tails[list] = row;
        } else {
            visits.setPrevious(before, row);
        }
        sizes[list]++;
    }

    void remove(int list, int row) {
        int previous = visits.previous(row);
        int next = visits.next(row);
        if (previous == VisitTable.NONE) {
            heads[list] = next;
        } else {
            visits.setNext(previous, next);
        }
        if (next == VisitTable.NONE) {
            tails[list] = previous;
        } else {
            visits.setPrevious(next, previous);
        }
        sizes[list]--;
    }
}
