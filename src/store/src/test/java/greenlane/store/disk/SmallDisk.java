package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2 on which every file can grow to a limit and no further, as on a disk that is full.
public final class SmallDisk extends FilePathWrapper {
    static final String SCHEME = "smalldisk";

    private static volatile long bytesMax = Long.MAX_VALUE;

    public SmallDisk() {}

    /// From now on files can have this many bytes.
    static void hold(long bytes) {
        FilePath.register(new SmallDisk());
        bytesMax = bytes;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends OverlaidFile {
        Channel(FileChannel base) {
            super(base);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (position + source.remaining() > bytesMax) {
                // a disk takes what it has room for first
                int room = (int) Math.max(0, bytesMax - position);
                super.write(source.duplicate().limit(source.position() + room), position);
                throw new IOException("No space left on device");
            }
            return super.write(source, position);
        }
    }
}
