package greenlane.store.purchase;

import java.util.ArrayList;
import java.util.List;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

import greenlane.core.purchase.LineChunk;
import greenlane.core.purchase.PurchaseRows;
import greenlane.store.generated.tables.records.PurchaseRunRecord;

import static greenlane.store.generated.Tables.PURCHASE_CHUNK;
import static greenlane.store.generated.Tables.PURCHASE_RUN;
import static org.jooq.impl.DSL.max;

/// Writes the lines of one import as runs of packed chunks, customers ascending. Belongs to one thread.
final class RunWriter {
    /// How many chunks a run has at most, so that its directory fits in a row; a further run begins with the next customer.
    private static final int CHUNKS_MAX = 65_536;
    private static final int CHUNKS_AT_ONCE = 128;

    private final DSLContext sql;
    private final long batch;
    private final LineChunk chunk = new LineChunk();
    private final PurchaseRows pending = new PurchaseRows(2 * LineChunk.LINES_MAX);
    private final List<byte[]> chunks = new ArrayList<>(CHUNKS_AT_ONCE);
    private final int[] identity = identity(LineChunk.LINES_MAX);
    private RunDirectory.Draft directory = new RunDirectory.Draft();
    private int run;
    private int position;
    private int firstDay;
    private int lastDay;
    private long runLines;

    RunWriter(DSLContext sql, long batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// Writes some lines of a customer.
    void write(PurchaseRows rows, int[] which, int count) {
        if (pending.size() > 0 && pending.size() + count > LineChunk.LINES_MAX) {
            pack();
            if (position >= CHUNKS_MAX) {
                endRun();
            }
        }
        pending.otherRows();
        for (int at = 0; at < count; at++) {
            pending.add(rows, which[at]);
            if (pending.size() == LineChunk.LINES_MAX) {
                pack();
                pending.otherRows();
            }
        }
    }

    private void pack() {
        if (pending.size() == 0) {
            return;
        }
        if (position == 0) {
            beginRun();
        }
        for (int row = 0; row < pending.size(); row++) {
            firstDay = Math.min(firstDay, pending.day(row));
            lastDay = Math.max(lastDay, pending.day(row));
        }
        directory.add(pending.customer(0), pending.customer(pending.size() - 1));
        chunks.add(chunk.pack(pending, identity, 0, pending.size()));
        position++;
        runLines += pending.size();
        pending.clear();
        if (chunks.size() == CHUNKS_AT_ONCE) {
            flush();
        }
    }

    private static int[] identity(int size) {
        int[] identity = new int[size];
        for (int row = 0; row < size; row++) {
            identity[row] = row;
        }
        return identity;
    }

    private void beginRun() {
        Integer last = sql.select(max(PURCHASE_RUN.ID)).from(PURCHASE_RUN).fetchSingle().value1();
        run = last == null ? 1 : last + 1;
        directory = new RunDirectory.Draft();
        firstDay = Integer.MAX_VALUE;
        lastDay = Integer.MIN_VALUE;
        runLines = 0;
        sql.executeInsert(new PurchaseRunRecord(run, batch, 0, 0, 0L, new byte[0]));
    }

    private void flush() {
        BatchBindStep rows = sql.batch(sql.insertInto(PURCHASE_CHUNK, PURCHASE_CHUNK.RUN_ID,
                PURCHASE_CHUNK.CHUNK_POSITION, PURCHASE_CHUNK.PACKED).values((Integer) null, null, null));
        for (int at = 0; at < chunks.size(); at++) {
            rows = rows.bind(run, position - chunks.size() + at, chunks.get(at));
        }
        rows.execute();
        chunks.clear();
    }

    private void endRun() {
        if (position == 0) {
            return;
        }
        if (!chunks.isEmpty()) {
            flush();
        }
        sql.executeUpdate(new PurchaseRunRecord(run, batch, firstDay, lastDay, runLines, directory.pack()));
        position = 0;
    }

    /// Writes what still waits.
    void end() {
        pack();
        endRun();
    }
}
