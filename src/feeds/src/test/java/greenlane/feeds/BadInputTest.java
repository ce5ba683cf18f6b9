package greenlane.feeds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.feeds.intake.ContactImport;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.technion.TechnionLog;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BadInputTest {
    static final String HEADER = "vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time"
            + "\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver\n";
    static final String CALL = "AA0101\t1\t27997683\t2\tPS\t990101\t6:55:20\t6:55:26\t6\t6:55:26\t6:55:43\t17\tAGENT"
            + "\t6:55:43\t6:56:37\t54\tMICHAL\n";

    @TempDir
    Path folder;

    private static Read read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static Read read(InputStream in, long size) {
        return TechnionLog.read(TextSource.stream("january.txt", in, size), new FloorDirectory(), TechnionLog.ZONE,
                RejectSink.NONE, Progress.NONE);
    }

    private static CallLog log(String text) {
        return assertInstanceOf(Read.Log.class, read(text.getBytes(StandardCharsets.UTF_8))).log();
    }

    private static String refusal(Read read) {
        return assertInstanceOf(Read.Refused.class, read).refusal().describe();
    }

    private static String onlyProblem(CallLog log) {
        assertEquals(1, log.report().problems().size(), () -> "problems: " + log.report().problems());
        return log.report().problems().getFirst().describe();
    }

    private Read file(String name) {
        return LogFiles.read(folder.resolve(name), Reading.BY_CONTENT, new FloorDirectory(), RejectSink.NONE,
                Progress.NONE);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String manyCalls(int count) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            text.append(CALL.replace("\t1\t", "\t" + random.nextInt(1_000_000) + "\t"));
        }
        return text.toString();
    }

    @Test
    void theRowsBeforeATruncatedGzipBreaksOffAreUsedAndTheBreakIsNamed() throws IOException {
        byte[] whole = gzip(manyCalls(20_000));
        CallLog log = assertInstanceOf(Read.Log.class, read(Arrays.copyOf(whole, whole.length / 2))).log();

        LogReport report = log.report();
        assertTrue(report.rowsAccepted() > 1_000, "rows before the break: " + report.rowsAccepted());
        assertEquals(1, report.count(Dirt.CUT_OFF));
        Refusal broken = report.brokenOff().orElseThrow();
        assertEquals(Refusal.Code.TRUNCATED_GZIP, broken.code());
        assertEquals(report.rowsRead() + 1, broken.line(), "the header is line 1");
        assertEquals("january.txt, line " + broken.line() + ": the file is a gzip file that breaks off.",
                broken.describe());
        assertFalse(report.complete());
    }

    @Test
    void aGzipThatBreaksOffBeforeItsFirstRowIsRefused() throws IOException {
        assertEquals("january.txt: the file is a gzip file that breaks off.",
                refusal(read(Arrays.copyOf(gzip(HEADER + CALL), 6))));
    }

    @Test
    void aDamagedGzipIsNamedAsSuch() throws IOException {
        byte[] bytes = gzip(manyCalls(20_000));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0x55);
        Read read = read(bytes);

        Refusal broken = assertInstanceOf(Read.Log.class, read).log().report().brokenOff().orElseThrow();
        assertTrue(broken.code() == Refusal.Code.DAMAGED_GZIP || broken.code() == Refusal.Code.TRUNCATED_GZIP);
    }

    @Test
    void aHeaderWithAnotherDelimiterIsRefusedByWhatWasFound() {
        assertEquals(
                "january.txt, line 1, header: the file has its columns separated in another way (found ',', expected a "
                        + "tab).",
                refusal(read((HEADER + CALL).replace('\t', ',').getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aHeaderOfAnotherFileIsRefusedByItsColumns() {
        assertEquals("january.txt, line 1, header: the file has a header that does not fit (3 tab-separated columns, "
                + "expected 17 from vru+line to server).", refusal(read("a\tb\tc\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aRowWithTheWrongNumberOfColumnsIsRejectedAndTheOthersUsed() {
        CallLog log = log(HEADER + CALL + "AA0101\t2\t0\n" + CALL.replace("\t1\t", "\t3\t"));

        assertEquals(2, log.report().rowsAccepted());
        assertEquals("january.txt, line 3: the row has the wrong number of columns (3 instead of 17); rejected.",
                onlyProblem(log));
    }

    @Test
    void aRowWithBytesThatAreNotUtf8IsRejectedByThePositionOfTheByte() {
        byte[] bytes = (HEADER + CALL + CALL.replace("MICHAL", "MICH?L")).getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.UTF_8).indexOf('?');
        bytes[at] = (byte) 0xC4;
        CallLog log = assertInstanceOf(Read.Log.class, read(bytes)).log();

        assertEquals(1, log.report().rowsAccepted());
        int position = CALL.indexOf("MICHAL") + 5;
        assertEquals(
                "january.txt, line 3: the row holds bytes that are not text in the file's encoding (byte " + position
                        + " is 0xC4, not UTF-8); rejected.",
                onlyProblem(log));
    }

    @Test
    void aLineOfAGigabyteCostsNoMemoryAndTheRowsAroundItAreUsed() {
        long length = 1L << 30;
        InputStream in = new HugeLine(HEADER + CALL, length, CALL.replace("\t1\t", "\t3\t"));
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        CallLog log = assertInstanceOf(Read.Log.class, read(in, Progress.UNKNOWN_TOTAL)).log();
        long after = runtime.totalMemory() - runtime.freeMemory();

        assertEquals(2, log.report().rowsAccepted());
        assertEquals("january.txt, line 3: the row is longer than a line may be (1073741824 bytes, limit 65536); "
                + "rejected.", onlyProblem(log));
        assertTrue(after - before < 64 << 20, "grew by " + (after - before));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));
        Files.write(folder.resolve("empty.txt.gz"), gzip(""));

        assertEquals("empty.txt: the file is empty.", refusal(file("empty.txt")));
        assertEquals("empty.txt.gz: the file is empty.", refusal(file("empty.txt.gz")));
    }

    @Test
    void aFileWithAHeaderOnlyIsRefusedAsEmpty() {
        assertEquals("january.txt, line 1: the file is empty (no rows).",
                refusal(read(HEADER.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aDirectoryAMissingFileAndAWorkbookAreRefusedAsWhatTheyAre() throws IOException {
        Files.createDirectory(folder.resolve("logs"));
        Files.write(folder.resolve("book.xlsx"), new byte[]{'P', 'K', 3, 4, 20, 0});

        assertEquals("logs: the file is a directory, not a file.", refusal(file("logs")));
        assertEquals("gone.txt: the file is not there.", refusal(file("gone.txt")));
        assertEquals("book.xlsx: the file is not text that can be read (a workbook or a zip file; save it as CSV).",
                refusal(file("book.xlsx")));
    }

    @Test
    void aDocumentAndBytesThatAreNoTextAreRefusedAsSuch() throws IOException {
        Files.writeString(folder.resolve("manual.pdf"), "%PDF-1.4\n1 0 obj\n");
        Files.write(folder.resolve("noise"), new byte[]{1, 2, 0, 3, '\n'});

        assertEquals("manual.pdf: the file is not text that can be read (a PDF document).",
                refusal(file("manual.pdf")));
        assertEquals("noise: the file is not text that can be read (it has bytes of value 0, as no text has).",
                refusal(file("noise")));
    }

    @Test
    void theBanksHeaderIsKnownByItsNamesAndRefusedByItsDelimiter() throws IOException {
        Files.writeString(folder.resolve("january.csv"), (HEADER + CALL).replace('\t', ','));

        assertEquals("january.csv, line 1, header: the file has its columns separated in another way"
                + " (found ',', expected a tab).", refusal(file("january.csv")));
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path file = folder.resolve("secret.txt");
        Files.writeString(file, HEADER + CALL);
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");

        assertEquals("secret.txt: the file may not be read by this user.", refusal(file("secret.txt")));
    }

    @Test
    void aDiskErrorInTheMiddleKeepsTheRowsBeforeIt() {
        InputStream in = new InputStream() {
            private final byte[] bytes = (HEADER + CALL + CALL).getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() throws IOException {
                if (at == bytes.length) {
                    throw new IOException("Input/output error");
                }
                return bytes[at++];
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                into[offset] = (byte) read();
                return 1;
            }
        };
        LogReport report = assertInstanceOf(Read.Log.class, read(in, 100)).log().report();

        assertEquals(2, report.rowsAccepted());
        assertEquals("january.txt, line 4: the file could not be read from the disk (Input/output error).",
                report.brokenOff().orElseThrow().describe());
    }

    @Test
    void aStepAfterMidnightLiesOnTheNextDay() {
        CallLog log = log(HEADER + CALL.replace("6:55:20\t6:55:26\t6\t6:55:26\t6:55:43\t17", "23:59:10\t23:59:20\t10\t"
                + "23:59:20\t0:00:00\t40").replace("6:55:43\t6:56:37\t54", "0:00:00\t0:03:40\t220"));

        assertEquals("january.txt, line 2: date lies past midnight; noted.", onlyProblem(log));
        FloorEvent ended = log.events().stream().filter(FloorEvent.Ended.class::isInstance).findFirst().orElseThrow();
        FloorEvent queued = log.events().stream().filter(FloorEvent.Queued.class::isInstance).findFirst().orElseThrow();
        assertEquals(40_000 + 220_000, ended.atMillis() - queued.atMillis());
    }

    @Test
    void aClockThatRunsBackIsCountedAndTheStepHeldAtTheOneBefore() {
        CallLog log = log(HEADER + CALL.replace("6:55:43\t6:56:37\t54", "6:55:10\t6:56:37\t87"));

        assertEquals("january.txt, line 2: ser_start lies before the step that precedes it (33 s); noted.",
                onlyProblem(log));
        FloorEvent queued = log.events().stream().filter(FloorEvent.Queued.class::isInstance).findFirst().orElseThrow();
        FloorEvent answered = log.events().stream().filter(FloorEvent.Answered.class::isInstance).findFirst()
                .orElseThrow();
        assertEquals(queued.atMillis(), answered.atMillis());
    }

    @Test
    void aNegativeDurationOfSelfServiceIsTakenAsNoneWhereTheQueueBegins() {
        CallLog log = log(HEADER + CALL.replace("6:55:20\t6:55:26\t6", "6:56:03\t6:55:26\t-37"));

        assertEquals("january.txt, line 2: vru_time is a negative length of time (-37 s); repaired.", onlyProblem(log));
        long offered = log.events().stream().filter(FloorEvent.SelfServiceOffered.class::isInstance).findFirst()
                .orElseThrow().atMillis();
        long queued = log.events().stream().filter(FloorEvent.Queued.class::isInstance).findFirst().orElseThrow()
                .atMillis();
        assertEquals(offered, queued);
    }

    @Test
    void everyFieldThatCannotBeReadIsNamed() {
        for (String[] bad : new String[][]{{"990101", "991301", "date", "not-a-date"},
                {"6:55:26\t6:55:43", "6:65:26\t6:55:43", "q_start", "not-a-time"},
                {"\t54\t", "\tx\t", "ser_time", "not-a-number"},
                {"AGENT", "AGENTS", "outcome", "unknown-outcome"}, {"\t2\tPS", "\t9\tPS", "priority", "unknown-tier"},
                {"AA0101\t1\t", "AA0101\tone\t", "call_id", "not-a-number"}}) {
            RowProblem problem = log(HEADER + CALL + CALL.replace(bad[0], bad[1])).report().problems().getFirst();
            assertEquals(bad[2], problem.field());
            assertEquals(bad[3], problem.code());
            assertEquals(3, problem.line());
        }
    }

    @Test
    void aReadingThatIsStoppedHandsNothingOver() {
        Progress stop = new Progress() {
            @Override
            public void read(long bytesRead, long bytesTotal) {
                assertTrue(bytesRead <= bytesTotal);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        byte[] bytes = manyCalls(5_000).getBytes(StandardCharsets.UTF_8);
        Read read = TechnionLog.read(TextSource.stream("january.txt", new ByteArrayInputStream(bytes), bytes.length),
                new FloorDirectory(), TechnionLog.ZONE, RejectSink.NONE, stop);

        assertInstanceOf(Read.Cancelled.class, read);
    }

    @Test
    void importingTheSameFileTwiceGivesTheSameContactsAndKeepsTheRejectsBesideIt() throws IOException {
        Path file = folder.resolve("january.txt");
        Files.writeString(file, HEADER + CALL + "bad\n" + CALL.replace("\t1\t", "\t3\t"));
        var first = new ArrayList<Object>();
        var second = new ArrayList<Object>();
        ContactImport.Imported imported = ContactImport.run(file, Reading.BY_CONTENT, first::addAll, Progress.NONE);
        ContactImport.run(file, Reading.BY_CONTENT, second::addAll, Progress.NONE);

        assertEquals(first, second);
        ContactImport.Imported.Done done = assertInstanceOf(ContactImport.Imported.Done.class, imported);
        assertEquals(2, done.contacts());
        assertInstanceOf(RejectsFile.Outcome.Written.class, done.rejects());
        assertEquals("line,field,code,reason,row\r\n3,\"\",wrong-column-count,\"january.txt, line 3: the row has the "
                + "wrong number of columns (1 instead of 17); rejected.\",\"bad\"\r\n",
                Files.readString(folder.resolve("january.txt.rejects.csv")));
    }

    @Test
    void rejectsThatCannotBeWrittenAreSaidAndStopNothing() {
        RejectsFile rejects = new RejectsFile(folder.resolve("gone").resolve("january.txt"));
        RowProblem problem = new RowProblem("january.txt", 3, "", Dirt.CUT_OFF, RowProblem.Effect.REJECTED,
                Detail.none());
        rejects.rejected(problem, "bad");
        rejects.rejected(problem, "bad");

        assertInstanceOf(RejectsFile.Outcome.NotWritten.class, rejects.finish());
    }

    @Test
    void aStoreThatTakesNoMoreStopsTheImportAndLeavesNoRejects() throws IOException {
        Path file = folder.resolve("january.txt");
        Files.writeString(file, manyCalls(9_000) + "bad\n");
        int[] batches = {0};
        ContactImport.Imported imported = ContactImport.run(file, Reading.BY_CONTENT, _ -> batches[0]++ == 0,
                Progress.NONE);

        assertEquals(new ContactImport.Imported.Stopped(ContactImport.BATCH_MAX), imported);
        assertFalse(Files.exists(folder.resolve("january.txt.rejects.csv")));
    }

    /// A first part, one line of a given length, and a last part, made as they are read.
    private static final class HugeLine extends InputStream {
        private final InputStream first;
        private final InputStream last;
        private long left;

        HugeLine(String first, long length, String last) {
            this.first = new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8));
            this.last = new ByteArrayInputStream(("\n" + last).getBytes(StandardCharsets.UTF_8));
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = first.read(into, offset, length);
            if (read < 0 && left > 0) {
                read = (int) Math.min(length, left);
                Arrays.fill(into, offset, offset + read, (byte) 'x');
                left -= read;
            }
            return read >= 0 ? read : last.read(into, offset, length);
        }
    }
}
