package greenlane.core.purchase;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an import changes in the pages of one block's months. Customers come in order. Belongs to one thread.
public final class BlockEdit {
    private static final class Edits {
        private final ByteWriter cells = new ByteWriter(256);
        private final ByteWriter habits = new ByteWriter(256);
        private int lastOfCells = -1;
        private int lastOfHabits = -1;
    }

    private final SortedMap<Integer, Edits> byMonth = new TreeMap<>();
    private final ByteWriter bytes = new ByteWriter(256);

    /// Adds what a customer bought after all that is stored.
    public void append(int customer, PurchaseFold fold) {
        for (int at = 0; at < fold.months(); at++) {
            write(customer, fold, fold.month(at), true);
        }
    }

    /// Replaces what is stored of a customer from a day's month on.
    ///
    /// @param changedDay the first day on which anything may differ
    /// @param storedUntil the day of the last line that is stored; [PurchaseColumns#NEVER] for none
    public void replace(int customer, PurchaseFold fold, int changedDay, int storedUntil) {
        int from = Months.ofDay(changedDay);
        int until = storedUntil == PurchaseColumns.NEVER ? from - 1 : Months.ofDay(storedUntil);
        for (int month = from; month <= until; month++) {
            write(customer, fold, month, false);
        }
        for (int at = 0; at < fold.months(); at++) {
            if (fold.month(at) >= from && fold.month(at) > until) {
                write(customer, fold, fold.month(at), false);
            }
        }
    }

    private void write(int customer, PurchaseFold fold, int month, boolean joins) {
        Edits edits = byMonth.computeIfAbsent(month, _ -> new Edits());
        bytes.clear();
        fold.writeCells(month, bytes);
        edits.lastOfCells = entry(edits.cells, edits.lastOfCells, customer, joins);
        bytes.clear();
        fold.writeHabits(month, bytes);
        edits.lastOfHabits = entry(edits.habits, edits.lastOfHabits, customer, joins);
    }

    private int entry(ByteWriter out, int last, int customer, boolean joins) {
        if (joins && bytes.size() == 0) {
            return last;
        }
        out.unsigned(customer - last - 1L);
        out.unsigned(((long) bytes.size() << 1) | (joins ? 1 : 0));
        out.append(bytes);
        return customer;
    }

    /// Forgets all.
    public void clear() {
        byMonth.clear();
    }

    /// The months that are changed.
    public SortedSet<Integer> months() {
        return new TreeSet<>(byMonth.keySet());
    }

    /// A month's page of days as it is after this edit.
    ///
    /// @param stored as it was, [MonthPage#EMPTY] where it was not there
    public byte[] cells(int month, byte[] stored) {
        return MonthPage.edit(stored, edits(month).cells.reader(), MonthPage::joinCells);
    }

    /// A month's page of habits as it is after this edit; otherwise as [#cells].
    public byte[] habits(int month, byte[] stored) {
        return MonthPage.edit(stored, edits(month).habits.reader(), MonthPage::joinHabits);
    }

    private Edits edits(int month) {
        Edits edits = byMonth.get(month);
        if (edits == null) {
            throw new IllegalArgumentException("month " + month + " is not changed");
        }
        return edits;
    }
}
