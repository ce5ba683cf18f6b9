package greenlane.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What a file's bytes come to, so that the same file is known again.
public final class FileDigest {
    private static final int HASH_BUFFER_BYTES = 1 << 16;

    private FileDigest() {}

    /// The SHA-256 of a file's bytes in 64 hexadecimal digits; nothing when it cannot be read or someone asked to stop.
    public static Optional<String> sha256(Path file, Progress progress) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[HASH_BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                if (progress.cancelled()) {
                    return Optional.empty();
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException _) {
            // Whoever reads the rows next meets the same fault and names it.
            return Optional.empty();
        }
    }
}
