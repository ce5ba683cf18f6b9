package greenlane.store.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The automatic backups of a store: zip files beside it, taken while it is in use, read through before an older one goes.
public final class Backups {
    /// How many backups are kept; the oldest beyond that goes when a newer one has proved good.
    public static final int KEPT_MAX = 7;
    /// How old the newest backup may grow before another is due.
    public static final Duration AGE_MAX = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final Pattern NAME = Pattern.compile("greenlane-(\\d{8}T\\d{9}Z)\\.zip");
    private static final String UNFINISHED = "unfinished.zip";
    private static final String TRIAL = "trial.mv.db";

    private final Database database;
    private final StoreFiles files;
    private final InstantSource clock;

    public Backups(Database database, StoreFiles files, InstantSource clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /// A backup that was read through when it was taken.
    public record Backup(Path file, Instant takenAt, long bytes) {}

    /// What taking a backup came to.
    public sealed interface Result {
        /// It is there and was read through.
        record Taken(Backup backup) implements Result {}

        /// The newest one is young enough.
        record NotDue(Backup newest) implements Result {}

        /// There is no new one; the older ones are as they were.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    /// The backups of a folder, newest first.
    public static List<Backup> list(StoreFiles files) throws IOException {
        try (Stream<Path> entries = Files.list(files.backups())) {
            return entries.flatMap(file -> backup(file).stream())
                    .sorted(Comparator.comparing(Backup::takenAt).reversed()).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Optional<Backup> backup(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Backup(file, StoreFiles.instant(name.group(1)), file.toFile().length()));
    }

    /// Takes a backup when the newest is older than [#AGE_MAX]. Blocks for as long as reading the whole store takes twice:
    /// call it off the screen's thread.
    public Result takeIfDue() {
        try {
            Optional<Backup> newest = list(files).stream().findFirst();
            if (newest.isPresent() && newest.get().takenAt().plus(AGE_MAX).isAfter(clock.instant())) {
                return new Result.NotDue(newest.get());
            }
        } catch (IOException failure) {
            return failed(failure);
        }
        return take();
    }

    /// Takes a backup now. Blocks as [#takeIfDue] does; two at once wait for each other.
    public synchronized Result take() {
        Path unfinished = files.backups().resolve(UNFINISHED);
        try {
            Files.createDirectories(files.backups());
            Instant now = clock.instant();
            Files.deleteIfExists(unfinished);
            database.command("BACKUP TO '" + unfinished.toString().replace("'", "''") + "'");
            StoreFiles.force(unfinished);
            Optional<String> flaw = flaw(unfinished, files.backups().resolve(TRIAL));
            if (flaw.isPresent()) {
                return new Result.Failed(StoreFault.DAMAGED, flaw.get());
            }
            Path file = files.backups().resolve("greenlane-" + StoreFiles.stamp(now) + ".zip");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            StoreFiles.forceFolder(files.backups());
            dropOldest();
            return new Result.Taken(new Backup(file, now, Files.size(file)));
        } catch (IOException | SQLException failure) {
            return failed(failure);
        } finally {
            dropUnfinished(unfinished);
        }
    }

    private Result.Failed failed(Exception failure) {
        StoreFault fault = database.failed(failure);
        log.warn("{} no backup could be taken", fault.code(), failure);
        return new Result.Failed(fault, String.valueOf(failure.getMessage()));
    }

    private void dropOldest() throws IOException {
        for (Backup old : list(files).stream().skip(KEPT_MAX).toList()) {
            Files.delete(old.file());
        }
    }

    private static void dropUnfinished(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failure) {
            log.warn("the unfinished backup {} stays behind", unfinished, failure);
        }
    }

    /// Unpacks a backup and reads it through. Returns what is wrong with it.
    private static Optional<String> flaw(Path zip, Path trial) throws IOException {
        try {
            unpack(zip, trial);
            return readThrough(trial, Migrations.SHIPPED);
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    /// Opens a store's file and reads every row. Returns what is wrong with it.
    static Optional<String> readThrough(Path file, Migrations migrations) throws IOException {
        try (Database unpacked = Database.open(file); Connection connection = unpacked.connection()) {
            List<Migrations.Migration> applied = Migrations.applied(connection);
            if (applied.isEmpty() || applied.size() > migrations.known() || !migrations.ours(applied)) {
                return Optional.of("its tables are not this program's");
            }
            return Soundness.readThrough(connection);
        } catch (SQLException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    /// Writes the store's file out of a backup and forces it to disk.
    static void unpack(Path zip, Path target) throws IOException {
        try (InputStream raw = Files.newInputStream(zip); ZipInputStream in = new ZipInputStream(raw)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    try (OutputStream out = Files.newOutputStream(target)) {
                        in.transferTo(out);
                    }
                    StoreFiles.force(target);
                    return;
                }
            }
        }
        throw new IOException("there is no store in " + zip);
    }
}
