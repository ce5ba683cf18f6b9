package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The lock that keeps a second console out of a folder: an operating system's lock on `greenlane.lock`, which ends with the
/// process however it ends. The file says who holds it, for the sentence the second console shows.
public final class FolderLock implements AutoCloseable {
    static final String FILE_NAME = "greenlane.lock";
    /// The byte that is locked: far behind the text, since Windows lets nobody read what is locked.
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int HOLDER_BYTES_MAX = 512;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Who holds a folder.
    public record Holder(long pid, String host) {}

    /// What an attempt to take the lock came to.
    public sealed interface Attempt {
        /// The folder is ours.
        record Held(FolderLock lock) implements Attempt {}

        /// Somebody else has it; the holder is known when the lock file says so.
        record Taken(Optional<Holder> holder) implements Attempt {}
    }

    /// Takes the lock of a folder without waiting.
    public static Attempt take(Path folder, Holder self) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new Attempt.Taken(holder(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((self.pid() + " " + self.host() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new Attempt.Held(new FolderLock(channel, lock));
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static Optional<Holder> holder(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HOLDER_BYTES_MAX);
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).strip().split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Holder(Long.parseLong(parts[0]), parts[1]));
    }

    /// Gives the folder back.
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
            lock.release();
        }
    }
}
