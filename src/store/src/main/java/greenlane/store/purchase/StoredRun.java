package greenlane.store.purchase;

import java.util.List;

import org.jooq.DSLContext;

import greenlane.core.purchase.LineChunk;
import greenlane.core.purchase.PurchaseRows;

import static greenlane.store.generated.Tables.PURCHASE_CHUNK;

/// A run that is stored. Whoever asks for customers in ascending order reads each chunk once. Belongs to one thread.
final class StoredRun {
    /// Chunks that are read ahead where one after the other is asked for.
    private static final int AHEAD = 16;

    private final DSLContext sql;
    private final int id;
    private final long batch;
    private final int lastDay;
    private final RunDirectory directory;
    private final PurchaseRows rows = new PurchaseRows(0);
    private int unpacked = -1;
    private List<byte[]> read = List.of();
    private int readFrom;

    StoredRun(DSLContext sql, int id, long batch, int lastDay, RunDirectory directory) {
        this.sql = sql;
        this.id = id;
        this.batch = batch;
        this.lastDay = lastDay;
        this.directory = directory;
    }

    int id() {
        return id;
    }

    long batch() {
        return batch;
    }

    int lastDay() {
        return lastDay;
    }

    /// The first customer with a line who is this one or comes after; [LineStream#END] for none.
    int customerFrom(int customer) {
        int chunk = directory.find(customer);
        if (chunk == directory.chunks()) {
            return LineStream.END;
        }
        if (customer <= directory.first(chunk)) {
            return directory.first(chunk);
        }
        unpack(chunk);
        return rows.customer(firstRow(customer));
    }

    /// Adds all lines of a customer to rows.
    void gather(int customer, PurchaseRows into) {
        for (int chunk = directory.find(customer); chunk < directory.chunks()
                && directory.first(chunk) <= customer; chunk++) {
            unpack(chunk);
            into.otherRows();
            for (int row = firstRow(customer); row < rows.size() && rows.customer(row) == customer; row++) {
                into.add(rows, row);
            }
        }
    }

    private int firstRow(int customer) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.customer(middle) < customer) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void unpack(int chunk) {
        if (chunk == unpacked) {
            return;
        }
        int offset = chunk - readFrom;
        if (offset < 0 || offset >= read.size()) {
            int count = chunk == unpacked + 1 ? AHEAD : 1;
            read = sql.select(PURCHASE_CHUNK.PACKED).from(PURCHASE_CHUNK)
                    .where(PURCHASE_CHUNK.RUN_ID.eq(id).and(PURCHASE_CHUNK.CHUNK_POSITION.ge(chunk))
                            .and(PURCHASE_CHUNK.CHUNK_POSITION.lt(chunk + count)))
                    .orderBy(PURCHASE_CHUNK.CHUNK_POSITION).fetch(PURCHASE_CHUNK.PACKED);
            readFrom = chunk;
            offset = 0;
        }
        rows.clear();
        LineChunk.unpack(read.get(offset), id, rows);
        unpacked = chunk;
    }
}
