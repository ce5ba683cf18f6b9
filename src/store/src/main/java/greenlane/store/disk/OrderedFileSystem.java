package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2 whose writes reach the disk in the order they were made.
///
/// H2 adds to its file in chunks and knows a whole chunk by its last bytes. Between two syncs a disk may write the sectors in any order, and
/// after a power cut H2 takes a chunk for whole whose end is there and whose middle is not: the file is damaged, with every
/// fact that was synced before. Here the end of a chunk is written only when the disk has the rest. That costs one sync per chunk:
/// see docs/decisions/0003-h2-durability.md for the figures.
///
/// Public with a public constructor because H2 makes its paths by reflection.
public final class OrderedFileSystem extends FilePathWrapper {
    /// The name H2 knows it by.
    static final String SCHEME = "ordered";
    /// What is written last, and small enough to be written whole or not at all.
    private static final int END_BYTES = 512;

    public OrderedFileSystem() {}

    /// Makes H2 know it.
    static void register() {
        FilePath.register(new OrderedFileSystem());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    /// An open file. `unforced` is guarded by the channel.
    private static final class Channel extends OverlaidFile {
        private boolean unforced;

        Channel(FileChannel base) {
            super(base);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            int bytes = source.remaining();
            ByteBuffer rest = source.duplicate();
            if (bytes > END_BYTES) {
                rest.limit(rest.limit() - END_BYTES);
                writeFully(rest, position);
                rest.limit(source.limit());
                unforced = true;
            }
            barrier();
            writeFully(rest, position + bytes - rest.remaining());
            source.position(source.limit());
            unforced = true;
            return bytes;
        }

        private void writeFully(ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += super.write(source, at);
            }
        }

        private void barrier() throws IOException {
            if (unforced) {
                super.force(false);
                unforced = false;
            }
        }

        @Override
        public synchronized FileChannel truncate(long bytes) throws IOException {
            barrier();
            super.truncate(bytes);
            unforced = true;
            return this;
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            super.force(metaData);
            unforced = false;
        }
    }
}
