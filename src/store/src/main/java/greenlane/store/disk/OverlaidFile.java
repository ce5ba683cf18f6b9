package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;

/// An open file of H2 that lies over another and hands every call on to it; who extends it changes the calls it cares about.
abstract class OverlaidFile extends FileBase {
    private final FileChannel base;

    OverlaidFile(FileChannel base) {
        this.base = base;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the base channel's positional read is thread-safe
    public int read(ByteBuffer target, long position) throws IOException {
        return base.read(target, position);
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        return base.read(target);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        return base.write(source, position);
    }

    /// Goes through [#write(ByteBuffer, long)], so that there is one way in which bytes reach the file.
    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int written = write(source, base.position());
        base.position(base.position() + written);
        return written;
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        base.force(metaData);
    }

    @Override
    public synchronized FileChannel truncate(long bytes) throws IOException {
        base.truncate(bytes);
        return this;
    }

    @Override
    public long position() throws IOException {
        return base.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        base.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
