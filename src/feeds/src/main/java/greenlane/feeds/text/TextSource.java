package greenlane.feeds.text;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.feeds.Detail;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;

/// Bytes with a name, plain or gzip, ready to be read by lines. Whether it is gzip is seen by its first two bytes, not by
/// its name.
public final class TextSource {
    private static final Logger LOG = LoggerFactory.getLogger(TextSource.class);
    private static final int GZIP_BUFFER_BYTES = 64 * 1024;

    /// What came of opening a file.
    public sealed interface Opening {
        /// It can be read; whoever asked closes the lines.
        record Opened(LineReader lines) implements Opening {}

        /// It cannot.
        record Refused(Refusal refusal) implements Opening {}
    }

    @FunctionalInterface
    private interface ByteSupply {
        InputStream open() throws IOException;
    }

    private final String name;
    private final long sizeBytes;
    private final ByteSupply bytes;

    private TextSource(String name, long sizeBytes, ByteSupply bytes) {
        this.name = name;
        this.sizeBytes = sizeBytes;
        this.bytes = bytes;
    }

    /// A file; named in messages by its file name.
    public static TextSource file(Path path) {
        String name = name(path);
        long size = path.toFile().length();
        return new TextSource(name, size, () -> {
            if (Files.isDirectory(path)) {
                throw new IsDirectoryException(path.toString());
            }
            return Files.newInputStream(path);
        });
    }

    private static String name(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        return name.isEmpty() ? path.toAbsolutePath().toString() : name;
    }

    /// A stream that can be read once; `sizeBytes` may be [Progress#UNKNOWN_TOTAL].
    public static TextSource stream(String name, InputStream in, long sizeBytes) {
        return new TextSource(name, sizeBytes, () -> in);
    }

    /// What the source is called in messages.
    public String name() {
        return name;
    }

    /// Opens it at its first line.
    public Opening open(Progress progress) {
        InputStream raw = null;
        try {
            raw = bytes.open();
            CountingStream counted = new CountingStream(new BufferedInputStream(raw, GZIP_BUFFER_BYTES));
            InputStream plain = gunzip(counted);
            LineReader lines = new LineReader(name, plain, () -> {
                progress.read(counted.bytesRead(), sizeBytes);
                return !progress.cancelled();
            });
            if (lines.isEmpty()) {
                Refusal refusal = lines.brokenOff().orElseGet(() -> refusal(Code.EMPTY, Detail.none()));
                lines.close();
                return new Opening.Refused(refusal);
            }
            Optional<Detail.NotText.Kind> notText = lines.notText();
            if (notText.isPresent()) {
                lines.close();
                return new Opening.Refused(refusal(Code.UNREADABLE_TEXT, new Detail.NotText(notText.get())));
            }
            return new Opening.Opened(lines);
        } catch (IOException e) {
            close(raw);
            return new Opening.Refused(refusal(codeOf(e), detailOf(e)));
        }
    }

    private static InputStream gunzip(CountingStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, GZIP_BUFFER_BYTES) : in;
    }

    private static Code codeOf(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> Code.MISSING;
            case AccessDeniedException _ -> Code.NO_PERMISSION;
            case IsDirectoryException _ -> Code.DIRECTORY;
            case ZipException _ -> Code.DAMAGED_GZIP;
            case EOFException _ -> Code.TRUNCATED_GZIP;
            default -> Code.DISK_ERROR;
        };
    }

    private static Detail detailOf(IOException e) {
        return codeOf(e) == Code.DISK_ERROR ? Detail.of(e) : Detail.none();
    }

    private Refusal refusal(Code code, Detail detail) {
        return new Refusal(name, 0, "", code, detail);
    }

    private static void close(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                LOG.debug("A file that failed to open also failed to close", e);
            }
        }
    }

    private static final class IsDirectoryException extends IOException {
        IsDirectoryException(String message) {
            super(message);
        }
    }
}
