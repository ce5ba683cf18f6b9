package greenlane.store.purchase;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.purchase.LineChunk;
import greenlane.core.purchase.PurchaseRows;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/// Where an import's lines wait, sorted in pieces, when there are more than memory should hold. A file beside the store, gone when the import ends;
/// what a crash leaves is written over by the next import. Made when it is first needed.
final class Spill implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Spill.class);

    private final Path file;
    private final LineChunk chunk = new LineChunk();
    private final List<Span> pieces = new ArrayList<>();
    private @org.jspecify.annotations.Nullable FileChannel channel;
    private long end;

    /// A sorted piece: frames of a length and a packed chunk.
    private record Span(long start, long end) {}

    Spill(Path folder) {
        this.file = folder.resolve("greenlane-purchase-import.tmp");
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// Writes a piece.
    void write(PurchaseRows rows) throws IOException {
        FileChannel out = open();
        long[] order = rows.byCustomer();
        int[] which = new int[LineChunk.LINES_MAX];
        long start = end;
        for (int from = 0; from < order.length; from += which.length) {
            int lines = Math.min(which.length, order.length - from);
            for (int at = 0; at < lines; at++) {
                which[at] = (int) order[from + at];
            }
            byte[] packed = chunk.pack(rows, which, 0, lines);
            ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + packed.length).putInt(packed.length).put(packed)
                    .flip();
            while (frame.hasRemaining()) {
                end += out.write(frame, end);
            }
        }
        pieces.add(new Span(start, end));
    }

    private FileChannel open() throws IOException {
        FileChannel opened = channel;
        if (opened == null) {
            opened = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, READ, WRITE);
            channel = opened;
        }
        return opened;
    }

    /// The pieces, each from its beginning.
    List<LineStream> streams() throws IOException {
        List<LineStream> streams = new ArrayList<>();
        for (Span piece : pieces) {
            streams.add(new Piece(open(), piece));
        }
        return streams;
    }

    @Override
    public void close() {
        FileChannel opened = channel;
        if (opened == null) {
            return;
        }
        try {
            opened.close();
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            log.warn("{} was not deleted, and will be by the next import", file, failure);
        }
    }

    private static final class Piece implements LineStream {
        private final FileChannel in;
        private final long end;
        private final PurchaseRows rows = new PurchaseRows(LineChunk.LINES_MAX);
        private final ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
        private long position;
        private int at;

        Piece(FileChannel in, Span span) throws IOException {
            this.in = in;
            this.position = span.start();
            this.end = span.end();
            next();
        }

        private void next() throws IOException {
            rows.clear();
            at = 0;
            if (position < end) {
                byte[] packed = new byte[read(head.clear()).getInt()];
                LineChunk.unpack(read(ByteBuffer.wrap(packed)).array(), 0, rows);
            }
        }

        private ByteBuffer read(ByteBuffer into) throws IOException {
            while (into.hasRemaining()) {
                int bytes = in.read(into, position);
                if (bytes < 0) {
                    throw new IOException("the waiting lines of an import end too early");
                }
                position += bytes;
            }
            return into.flip();
        }

        @Override
        public int customer() {
            return at < rows.size() ? rows.customer(at) : END;
        }

        @Override
        public void take(PurchaseRows into) throws IOException {
            int whose = customer();
            into.otherRows();
            while (customer() == whose) {
                into.add(rows, at++);
                if (at == rows.size()) {
                    next();
                    into.otherRows();
                }
            }
        }
    }
}
