package greenlane.core.floor;

/// Those who waited at one moment, by queue and tier and, within them, oldest first; and the counts of every cell.
final class WaitingColumns {
    final long[] visit;
    final long[] since;
    final short[] cell;
    final boolean[] ringing;
    final int[] waiting;
    final long[] oldest;
    final int[] inService;

    /// Columns for so many waiting contacts, and for cells with so many in service.
    WaitingColumns(int total, int[] inService) {
        visit = new long[total];
        since = new long[total];
        cell = new short[total];
        ringing = new boolean[total];
        this.inService = inService;
        waiting = new int[inService.length];
        oldest = new long[inService.length];
    }
}
