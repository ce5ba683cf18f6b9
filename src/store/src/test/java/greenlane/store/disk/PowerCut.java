package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A file system for H2 that keeps a log of every write and every force to one file, so that a test can see what a machine could find
/// if its power had been cut at any moment: all that was forced, and any part of what was not.
///
/// The method is that of Pillai et al., "All File Systems Are Not Created Equal" (OSDI 2014), for one file.
public final class PowerCut {
    static final String SCHEME = "powercut";
    /// What is lost as a whole: a sector of the disk or a page of the cache before it.
    private static final int[] PIECE_BYTES = {512, 4096};
    /// How much of what was not forced is lost.
    private static final double[] LOST_SHARES = {0.1, 0.3, 0.5};

    private static volatile @Nullable PowerCut inserted;

    private final IntSupplier acknowledged;
    private final List<Operation> log = new ArrayList<>();

    /// What became of the writes that were not forced when the power went.
    enum Fate {
        /// None reached the disk.
        NONE,
        /// They reached it in order, up to some point.
        IN_ORDER,
        /// Any sector of any of them may have reached it: what page caches and disks with a cache of their own do.
        ANY
    }

    /// One call on the file, and how much had been acknowledged before it.
    private sealed interface Operation {
        int acknowledged();
    }

    private record Force(int acknowledged) implements Operation {}

    private record Truncate(int acknowledged, int bytes) implements Operation {}

    private record Write(int acknowledged, int at, ByteBuffer bytes) implements Operation {}

    /// A file that grows.
    private static final class Image {
        private byte[] bytes = new byte[1 << 16];
        private int length;

        void write(int at, ByteBuffer source, int from, int count) {
            if (at + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Integer.highestOneBit(at + count) * 2);
            }
            source.get(from, bytes, at, count);
            length = Math.max(length, at + count);
        }

        void truncate(int to) {
            if (to < length) {
                Arrays.fill(bytes, to, length, (byte) 0);
                length = to;
            }
        }

        byte[] found() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /// @param acknowledged how much has been acknowledged so far
    PowerCut(IntSupplier acknowledged) {
        this.acknowledged = acknowledged;
    }

    /// From now on H2's paths of this scheme lie on this disk.
    void insert() {
        inserted = this;
        FilePath.register(new DiskPath());
    }

    /// How many moments there have been.
    synchronized int moments() {
        return log.size();
    }

    /// How much had been acknowledged at a moment.
    synchronized int acknowledgedAt(int moment) {
        return log.get(moment).acknowledged();
    }

    /// The file as it is found when the power was cut just before a moment.
    synchronized byte[] foundAt(int moment, Fate fate, Random random) {
        int forced = moment;
        while (forced > 0 && !(log.get(forced - 1) instanceof Force)) {
            forced--;
        }
        int kept = fate == Fate.IN_ORDER ? forced + random.nextInt(moment - forced + 1) : moment;
        Image image = new Image();
        log.subList(0, fate == Fate.ANY ? forced : Math.max(forced, fate == Fate.NONE ? 0 : kept))
                .forEach(operation -> apply(operation, image));
        if (fate == Fate.ANY) {
            int pieceBytes = PIECE_BYTES[random.nextInt(PIECE_BYTES.length)];
            double lostShare = LOST_SHARES[random.nextInt(LOST_SHARES.length)];
            log.subList(forced, moment).forEach(
                    operation -> applySome(operation, image, pieceBytes, () -> random.nextDouble() < lostShare));
        }
        return image.found();
    }

    private static void apply(Operation operation, Image image) {
        switch (operation) {
            case Force _ -> {
            }
            case Truncate truncate -> image.truncate(truncate.bytes());
            case Write write -> image.write(write.at(), write.bytes(), 0, write.bytes().capacity());
        }
    }

    private static void applySome(Operation operation, Image image, int pieceBytes, BooleanSupplier lost) {
        switch (operation) {
            case Write write -> {
                int bytes = write.bytes().capacity();
                for (int from = 0; from < bytes; from += pieceBytes) {
                    if (!lost.getAsBoolean()) {
                        image.write(write.at() + from, write.bytes(), from, Math.min(pieceBytes, bytes - from));
                    }
                }
            }
            case Truncate _,Force _ -> {
                if (!lost.getAsBoolean()) {
                    apply(operation, image);
                }
            }
        }
    }

    private synchronized void add(Operation operation) {
        log.add(operation);
    }

    /// A path on the disk. Public with a public constructor, for H2 makes further ones by reflection.
    public static final class DiskPath extends FilePathWrapper {
        public DiskPath() {}

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(getBase().open(mode), Objects.requireNonNull(inserted));
        }
    }

    /// One open file.
    private static final class Channel extends OverlaidFile {
        private final PowerCut disk;

        Channel(FileChannel base, PowerCut disk) {
            super(base);
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(source.remaining()).put(source.duplicate());
            disk.add(new Write(disk.acknowledged.getAsInt(), Math.toIntExact(position), bytes));
            return super.write(source, position);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            super.force(metaData);
            disk.add(new Force(disk.acknowledged.getAsInt()));
        }

        @Override
        public synchronized FileChannel truncate(long bytes) throws IOException {
            disk.add(new Truncate(disk.acknowledged.getAsInt(), Math.toIntExact(bytes)));
            return super.truncate(bytes);
        }
    }
}
