package greenlane.console.errors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void whatLibrariesGreetWithIsNotInTheFile() throws IOException {
        Path file = LogFile.open(home);

        LoggerFactory.getLogger("org.jooq.Constants").info("a greeting");

        assertEquals("", Files.readString(file));
    }
}
