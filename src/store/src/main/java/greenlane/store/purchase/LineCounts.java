package greenlane.store.purchase;

import java.util.Arrays;

/// How many lines of each customer an import has brought. Belongs to one thread.
final class LineCounts {
    private int[] lines = new int[1024];

    /// Counts a line; false where there is no room for it.
    boolean add(int customer) {
        if (customer >= lines.length) {
            lines = Arrays.copyOf(lines, Math.max(customer + 1, lines.length * 2));
        }
        if (lines[customer] >= PurchaseImport.LINES_OF_CUSTOMER_MAX) {
            return false;
        }
        lines[customer]++;
        return true;
    }
}
