package greenlane.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.LogReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Opening floors.
class FloorDeskTest {
    private static final String QUEUE_LOG = """
            1000|a|support|NONE|ENTERQUEUE||5551|1
            1010|a|support|Ann|CONNECT|10|b|3
            1040|a|support|Ann|COMPLETECALLER|10|30|1
            not a row
            """;

    @TempDir
    Path folder;

    @Test
    void aLogThatIsPlayedThoughARowIsMissingIsSpokenOf() throws Exception {
        CompletableFuture<LogReport> told = new CompletableFuture<>();
        try (FloorDesk desk = TestSurroundings.desk()) {
            desk.onIncomplete(told::complete);
            desk.openLog(write(), 1);
            assertEquals(1, told.get(10, TimeUnit.SECONDS).rowsRejected());
        }
    }

    @Test
    void aFileWithoutAKnownFormatGoesToWhoTakesThem() throws IOException {
        CompletableFuture<Path> taken = new CompletableFuture<>();
        Path list = Files.writeString(folder.resolve("list.csv"), "a,b\n1,2\n");
        try (FloorDesk desk = TestSurroundings.desk()) {
            desk.onUnknown(taken::complete);
            desk.openLog(list, 1);
            assertEquals(list, taken.getNow(folder));
            assertTrue(desk.session().status().kind().isEmpty());
        }
    }

    private Path write() throws IOException {
        return Files.writeString(folder.resolve("queue_log"), QUEUE_LOG);
    }
}
