package greenlane.core.purchase;

/// Sorts numbers of rows by what the rows say, without making objects of them: a merge sort, stable, on runs sorted by insertion.
final class RowSort {
    private static final int RUN = 12;

    private int[] spare = new int[64];

    /// Says which of two rows comes first.
    @FunctionalInterface
    interface RowOrder {
        int compare(int a, int b);
    }

    void sort(int[] rows, int from, int to, RowOrder order) {
        if (spare.length < to) {
            spare = new int[Math.max(to, spare.length * 2)];
        }
        split(rows, from, to, order);
    }

    private void split(int[] rows, int from, int to, RowOrder order) {
        if (to - from <= RUN) {
            insert(rows, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        split(rows, from, middle, order);
        split(rows, middle, to, order);
        if (order.compare(rows[middle - 1], rows[middle]) > 0) {
            merge(rows, from, middle, to, order);
        }
    }

    private static void insert(int[] rows, int from, int to, RowOrder order) {
        for (int next = from + 1; next < to; next++) {
            int row = rows[next];
            int at = next;
            while (at > from && order.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[--at];
            }
            rows[at] = row;
        }
    }

    private void merge(int[] rows, int from, int middle, int to, RowOrder order) {
        System.arraycopy(rows, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        int at = from;
        while (left < middle) {
            boolean takeRight = right < to && order.compare(spare[left], rows[right]) > 0;
            rows[at++] = takeRight ? rows[right++] : spare[left++];
        }
    }
}
