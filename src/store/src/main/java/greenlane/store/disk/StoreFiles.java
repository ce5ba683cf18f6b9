package greenlane.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The names in a store's folder, and moving them so that a power cut leaves the old file or the new one.
///
/// @param folder the folder of the store
public record StoreFiles(Path folder) {
    private static final String SUFFIX = ".mv.db";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// The store itself.
    public Path live() {
        return folder.resolve("greenlane" + SUFFIX);
    }

    /// A store that is being made ready to take the place of the live one. Without meaning after a crash.
    Path draft() {
        return folder.resolve("greenlane-draft" + SUFFIX);
    }

    /// Where a damaged store is kept when a backup takes its place.
    Path damaged(Instant at) {
        return folder.resolve("greenlane-damaged-" + stamp(at) + SUFFIX);
    }

    /// The folder of the automatic backups.
    public Path backups() {
        return folder.resolve("backups");
    }

    /// Where the backups of a store are kept that was given up.
    Path retiredBackups(Instant at) {
        return folder.resolve("backups-until-" + stamp(at));
    }

    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    static Instant instant(String stamp) {
        return STAMP.parse(stamp, Instant::from);
    }

    /// H2's address of a file, without the suffix it adds itself.
    static String address(Path file) {
        String path = file.toAbsolutePath().toString();
        if (!path.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("not a store file: " + file);
        }
        return path.substring(0, path.length() - SUFFIX.length());
    }

    /// Lets the draft take the place of the live file.
    void publishDraft() throws IOException {
        force(draft());
        Files.move(draft(), live(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Puts a folder's entries on disk. Windows has no such call and needs none: there the open itself is refused.
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// What kept the folder from being made or used, such as a full disk.
    public StoreFault fault(IOException failure) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Faults.of(failure, new StoreFiles(there));
    }

    /// How many bytes the disk of the folder still takes.
    public long usableBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
