package greenlane.console.tags;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import greenlane.core.tag.LibraryText;
import greenlane.core.tag.TagLibrary;

/// A library of tags in a file, in UTF-8, as [LibraryText] says.
final class LibraryFile {
    /// The longest file that is read; of a longer one it is certain that it is no library.
    static final int BYTES_MAX = 4 * LibraryText.CHARS_MAX;

    private LibraryFile() {}

    /// What reading a file came to.
    sealed interface Content {
        /// What is written in it.
        record Text(String text) implements Content {}

        /// It cannot be read, is too long, or is no text in UTF-8.
        record Unreadable() implements Content {}
    }

    static Content read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                return new Content.Unreadable();
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Content.Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException _) {
            return new Content.Unreadable();
        }
    }

    /// Writes a library; says what kept it from that.
    static Optional<String> write(Path file, TagLibrary library) {
        try {
            Files.writeString(file, LibraryText.write(library), StandardCharsets.UTF_8);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
