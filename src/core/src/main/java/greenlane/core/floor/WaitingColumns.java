package greenlane.core.floor;

/// Those who waited at one moment, by queue and tier and, within them, oldest first; and how many each cell has in service.
final class WaitingColumns {
    final long[] visit;
    /// For how long each has waited, in milliseconds: no visit stays open long enough to overflow.
    final int[] waitedMillis;
    final boolean[] ringing;
    final int[] inService;
    /// Where each cell begins, and at last where the list ends.
    final int[] from;

    /// Columns for cells with so many in service, which begin at so many places.
    WaitingColumns(int[] from, int[] inService) {
        int total = from[from.length - 1];
        visit = new long[total];
        waitedMillis = new int[total];
        ringing = new boolean[total];
        this.from = from;
        this.inService = inService;
    }

    int cells() {
        return inService.length;
    }

    int waiting(int cell) {
        return from[cell + 1] - from[cell];
    }

    /// The cell of a place in the list.
    int cellOf(int place) {
        int low = 0;
        int high = inService.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
