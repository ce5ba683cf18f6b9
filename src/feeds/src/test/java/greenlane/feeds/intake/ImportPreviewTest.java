package greenlane.feeds.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.LogFormat;
import greenlane.feeds.intake.ImportPreview.Mark;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class ImportPreviewTest {
    @TempDir
    Path folder;

    private ImportPreview preview(String text) throws IOException {
        Path file = folder.resolve("contacts.csv");
        Files.writeString(file, text);
        MappingGuess guess = assertInstanceOf(MappingGuess.Guess.Good.class, MappingGuess.of(TextSource.file(file)))
                .guess();
        Reading reading = Reading.BY_CONTENT.by(guess.mapping("list", "calls", ZoneOffset.UTC));
        return assertInstanceOf(ImportPreview.Preview.Good.class, ImportPreview.of(file, reading)).preview();
    }

    @Test
    void theCellAtFaultIsMarkedWithItsReason() throws IOException {
        ImportPreview preview = preview("""
                id,start time,answered,wait
                1,2026-03-02 09:00:00,yes,5
                2,2026-03-02 09:01:00,yes,-5
                """);

        assertEquals(List.of("id", "start time", "answered", "wait"), preview.columns());
        assertEquals(LogFormat.MAPPED, preview.format());
        assertEquals(Mark.OK, preview.rows().getFirst().mark());
        ImportPreview.Row bad = preview.rows().getLast();
        assertEquals(3, bad.line());
        assertEquals(Mark.REJECTED, bad.mark());
        assertEquals(new ImportPreview.Cell("-5", Mark.REJECTED, "negative-duration"), bad.cells().get(3));
        assertEquals(Mark.OK, bad.cells().get(1).mark());
    }

    @Test
    void onlyTheFirstRowsAreShown() throws IOException {
        StringBuilder text = new StringBuilder("id,start time,answered,wait\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(",2026-03-02 09:00:00,yes,5\n");
        }

        assertEquals(ImportPreview.ROWS_MAX, preview(text.toString()).rows().size());
    }

    @Test
    void anAsteriskLogIsFoundByItsContent() throws IOException {
        Path file = folder.resolve("queue_log");
        Files.writeString(file, "1000|u1|core|NONE|ENTERQUEUE||a|1\n1001|u9|core|Ana 101|CONNECT\n");
        ImportPreview preview = assertInstanceOf(ImportPreview.Preview.Good.class,
                ImportPreview.of(file, Reading.BY_CONTENT)).preview();

        assertEquals(LogFormat.ASTERISK, preview.format());
        assertEquals(Mark.REJECTED, preview.rows().getLast().cells().get(1).mark());
    }
}
