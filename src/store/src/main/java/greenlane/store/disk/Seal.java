package greenlane.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// What the store's file looked like when it was closed: its length and a checksum of its first and last blocks.
///
/// H2 opens a file that has lost its end at an older state, and says nothing. The seal says it. It lies in a file of its own,
/// which reads `open` while the store is open, so that a crash is not taken for damage.
final class Seal {
    static final String FILE_NAME = "greenlane.seal";
    private static final int EDGE_BYTES = 8192;
    private static final int TEXT_BYTES_MAX = 256;
    private static final String OPEN = "open";
    private static final String SUSPECT = "suspect";

    private final Path seal;
    private final Path live;

    Seal(StoreFiles files) {
        this.seal = files.folder().resolve(FILE_NAME);
        this.live = files.live();
    }

    /// What the seal says of the file.
    enum State {
        /// The file is as it was when it was closed.
        WHOLE,
        /// The store was not closed in order, or there is no seal.
        UNKNOWN,
        /// A read has found damage before the store was closed.
        SUSPECT,
        /// The file is not the one that was closed.
        BROKEN
    }

    State look() throws IOException {
        String text = text();
        return switch (text) {
            case "", OPEN -> State.UNKNOWN;
            case SUSPECT -> State.SUSPECT;
            default -> text.equals(closedText()) ? State.WHOLE : State.BROKEN;
        };
    }

    /// From now on the file changes.
    void open() throws IOException {
        write(OPEN);
    }

    /// The file is damaged inside; the next opening reads it through.
    void suspect() throws IOException {
        write(SUSPECT);
    }

    /// The file is closed as it is now.
    void close() throws IOException {
        write(closedText());
    }

    private String text() throws IOException {
        try (var in = Files.newInputStream(seal)) {
            return new String(in.readNBytes(TEXT_BYTES_MAX), StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(seal, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
        }
    }

    private String closedText() throws IOException {
        try (FileChannel channel = FileChannel.open(live, StandardOpenOption.READ)) {
            long bytes = channel.size();
            CRC32C checksum = new CRC32C();
            take(channel, 0, checksum);
            take(channel, Math.max(0, bytes - EDGE_BYTES), checksum);
            return "closed " + bytes + " " + HexFormat.of().toHexDigits((int) checksum.getValue());
        }
    }

    private static void take(FileChannel channel, long from, CRC32C checksum) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(EDGE_BYTES);
        while (block.hasRemaining() && channel.read(block, from + block.position()) > 0) {
            // reads until the block is full or the file ends
        }
        checksum.update(block.flip());
    }
}
