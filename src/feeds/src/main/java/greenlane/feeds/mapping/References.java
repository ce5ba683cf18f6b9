package greenlane.feeds.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Gives rows without a number of their own one that stays the same in every import, and notices repeats.
///
/// The number is made of the row's text (SHA-256, 64 bits), and of how often the same text stood in the file before.
/// A row thus keeps its number wherever it stands in a later, longer export.
final class References {
    private static final int REPEATS_MAX = 10_000;

    private final MessageDigest digest;
    private final LongSet seen = new LongSet();

    References() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Notes a number the source gave; false when it was there already.
    boolean note(String reference) {
        return seen.add(hash(reference));
    }

    /// A number for a row without one.
    String of(String row) {
        String made = HexFormat.of().toHexDigits(hash(row));
        String reference = made;
        for (int n = 2; !note(reference) && n < REPEATS_MAX; n++) {
            reference = made + "-" + n;
        }
        return reference;
    }

    private long hash(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
