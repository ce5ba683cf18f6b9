package greenlane.console.command;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The line that says how far a command is.
class ProgressLineTest {
    private static final String ERASE = "\r\033[K";

    private final StringWriter err = new StringWriter();
    private long nowNanos = 5_000_000_000L;

    private ProgressLine line(boolean terminal) {
        ProgressLine line = new ProgressLine(new PrintWriter(err, true), terminal, () -> nowNanos,
                new Phrasebook(Language.EN, Spoken.SCREENS));
        line.file("january.txt");
        return line;
    }

    @Test
    void nothingIsSaidInTheFirstSecond() {
        ProgressLine line = line(true);
        nowNanos += ProgressLine.QUIET_NANOS - 1;
        line.read(10, 100);
        line.clear();
        assertEquals("", err.toString());
    }

    @Test
    void afterASecondThePartReadIsSaidAndTakenAwayInTheEnd() {
        ProgressLine line = line(true);
        nowNanos += ProgressLine.QUIET_NANOS;
        line.read(10, 100);
        line.clear();
        assertEquals(ERASE + "january.txt: 10 % read; Ctrl+C stops" + ERASE, err.toString());
    }

    @Test
    void theLineChangesOnlySoOften() {
        ProgressLine line = line(true);
        nowNanos += ProgressLine.QUIET_NANOS;
        line.read(10, 100);
        nowNanos += ProgressLine.STEP_NANOS - 1;
        line.read(11, 100);
        assertEquals(ERASE + "january.txt: 10 % read; Ctrl+C stops", err.toString());
    }

    @Test
    void aSourceOfUnknownLengthIsToldByItsBytes() {
        ProgressLine line = line(true);
        nowNanos += ProgressLine.QUIET_NANOS;
        line.read(2_500_000, -1);
        assertEquals(ERASE + "january.txt: 2,500 KB read; Ctrl+C stops", err.toString());
    }

    @Test
    void nothingIsSaidWhereMessagesGoToAFile() {
        ProgressLine line = line(false);
        nowNanos += 10 * ProgressLine.QUIET_NANOS;
        line.read(10, 100);
        line.clear();
        assertEquals("", err.toString());
    }
}
