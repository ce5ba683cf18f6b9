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
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// What the store's file was when it was closed: its length and a checksum of every byte.
///
/// H2 opens a file that has lost its end at an older state, and one that is damaged inside for as long as nobody reads there; of both it
/// says nothing. The seal says it. It lies in a file of its own, which reads `open` while the store is open, so that a crash is not
/// taken for damage. What it costs to look and to close is one reading of the file: docs/decisions/0003-h2-durability.md has the figures.
final class Seal {
    static final String FILE_NAME = "greenlane.seal";
    /// How much of the file is in memory at once.
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int TEXT_BYTES_MAX = 256;
    private static final String OPEN = "open";
    private static final String SUSPECT = "suspect";
    private static final Pattern CLOSED = Pattern.compile("whole \\d{1,19} [0-9a-f]{8}");

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
        /// The store was not closed in order, or there is no seal that can be read.
        UNKNOWN,
        /// A read has found damage before the store was closed.
        SUSPECT,
        /// The file is not the one that was closed.
        BROKEN
    }

    State look() throws IOException {
        String text = text();
        if (text.equals(SUSPECT)) {
            return State.SUSPECT;
        }
        if (!CLOSED.matcher(text).matches()) {
            return State.UNKNOWN;
        }
        return text.equals(closedText()) ? State.WHOLE : State.BROKEN;
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
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
            CRC32C checksum = new CRC32C();
            long bytes = 0;
            for (int read = channel.read(block); read >= 0; read = channel.read(block.clear())) {
                checksum.update(block.flip());
                bytes += read;
            }
            return "whole " + bytes + " " + HexFormat.of().toHexDigits((int) checksum.getValue());
        }
    }
}
