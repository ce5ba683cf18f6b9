package greenlane.feeds.purchases;

import java.util.Arrays;

import greenlane.feeds.text.LineReader;

/// Notices a row that stands a second time in the same invoice. Only the rows of the invoice at hand are remembered, so that a file of any
/// length needs no more memory; an invoice that comes back later begins anew. Belongs to one thread.
final class RowRepeats {
    /// How many rows of one invoice are remembered; repeats of further ones are not noticed.
    static final int ROWS_MAX = 1 << 15;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] slots = new long[256];
    private byte[] invoice = new byte[0];
    private int size;

    /// Whether the row was there already.
    boolean again(LineReader lines, byte[] fieldBytes, int invoiceStart, int invoiceEnd) {
        if (!Arrays.equals(invoice, 0, invoice.length, fieldBytes, invoiceStart, invoiceEnd)) {
            invoice = Arrays.copyOfRange(fieldBytes, invoiceStart, invoiceEnd);
            if (size > 0) {
                Arrays.fill(slots, 0);
                size = 0;
            }
        }
        return !add(hash(lines.buffer(), lines.start(), lines.end()));
    }

    private static long hash(byte[] bytes, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ bytes[i]) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash;
    }

    private boolean add(long hash) {
        int slot = slot(slots, hash);
        if (slots[slot] == hash) {
            return false;
        }
        if (size < ROWS_MAX) {
            slots[slot] = hash;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                wider[slot(wider, hash)] = hash;
            }
        }
        slots = wider;
    }

    private static int slot(long[] slots, long hash) {
        int slot = (int) (hash ^ hash >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
