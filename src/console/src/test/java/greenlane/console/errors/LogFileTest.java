package greenlane.console.errors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogFileTest {
    @TempDir
    private Path home;

    @AfterEach
    void leaveTheFile() {
        LogFile.standardErrorOnly();
    }

    @Test
    void aFaultIsInTheFileWithItsCodeAndItsTrace() throws IOException {
        Path file = LogFile.open(home);
        IllegalStateException fault = new IllegalStateException("made for the test");

        new Faults().uncaughtException(Thread.currentThread(), fault);

        String log = Files.readString(file);
        assertTrue(log.contains(ErrorCode.of(fault).text()));
        assertTrue(log.contains("at greenlane.console.errors.LogFileTest"));
    }

    @Test
    void beforeTheHomeIsKnownToBeFreeNothingIsWrittenThereAndNothingIsLost() throws IOException {
        LogFile.hold();
        LoggerFactory.getLogger(LogFileTest.class).info("said before");
        assertFalse(Files.exists(home.resolve("logs")));

        Path file = LogFile.open(home);
        LoggerFactory.getLogger(LogFileTest.class).info("said after");

        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).endsWith("said before"));
        assertTrue(lines.get(1).endsWith("said after"));
    }

    @Test
    void whatLibrariesGreetWithIsNotInTheFile() throws IOException {
        Path file = LogFile.open(home);

        LoggerFactory.getLogger("org.jooq.Constants").info("a greeting");

        assertEquals("", Files.readString(file));
    }
}
