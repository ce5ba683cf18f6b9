package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.settings.Preferences;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.setting.Setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The command line as people at a terminal use it.
class CommandLineTest {
    private static final String QUEUE_LOG = """
            1000|a|support|NONE|ENTERQUEUE||5551|1
            1010|a|support|Ann|CONNECT|10|b|3
            1040|a|support|Ann|COMPLETECALLER|10|30|1
            1050|c|support|NONE|ENTERQUEUE||5552|1
            1055|c|support|NONE|ABANDON|1|1|5
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Object> asked = new ArrayList<>();

    private int run(String... args) {
        return GreenlaneCommand.run(new Screens() {
            @Override
            public int open(WindowOptions options) {
                asked.add(options);
                return ExitCode.FINE;
            }

            @Override
            public int shots(ShotOptions options) {
                asked.add(options);
                return ExitCode.FINE;
            }
        }, home -> Store.open(home, new Holder(1, "test"), InstantSource.system()), InstantSource.system(),
                new PrintWriter(out, true),
                new PrintWriter(err, true), args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// The value at a path such as `total.all.answered` in the JSON that was printed.
    private String json(String path) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(out.toString())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.getParsingContext().pathAsPointer().toString().replace('/', '.');
                if (token.isScalarValue() && here.equals("." + path)) {
                    return parser.getText();
                }
            }
        }
        return "nothing at " + path;
    }

    @Test
    void noCommandOpensTheWindow() {
        assertEquals(ExitCode.FINE, run("--lang", "en", "--theme", "dark", "--demo"));
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst() instanceof WindowOptions(var _, var language, var _, boolean demo, var _, int _)
                && demo && language.orElse("").equals("en"));
    }

    @Test
    void aWordThatIsNotALanguageIsAUsageError() {
        assertEquals(ExitCode.USAGE, run("--lang", "fr"));
        assertTrue(err.toString().contains("--lang fr is not one of zh-CN, zh-TW, en"), err.toString());
        assertTrue(asked.isEmpty());
    }

    @Test
    void aSpeedOutsideTheLimitsIsAUsageError() {
        assertEquals(ExitCode.USAGE, run("--speed", "10001"));
        assertEquals(ExitCode.USAGE, run("--speed", "0"));
    }

    @Test
    void everyCommandHasHelpOfEightyColumnsThatNamesItsExitCodes() {
        for (List<String> help : List.of(List.of("--help"), List.of("floor", "--help"), List.of("import", "--help"),
                List.of("shots", "--help"), List.of("purchases", "import", "--help"),
                List.of("customers", "--help"), List.of("customers", "import", "--help"),
                List.of("customers", "export", "--help"), List.of("tiers", "run", "--help"),
                List.of("tiers", "evaluate", "--help"), List.of("clv", "fit", "--help"))) {
            out.getBuffer().setLength(0);
            assertEquals(ExitCode.FINE, run(help.toArray(String[]::new)), help.toString());
            assertTrue(out.toString().contains("Exit codes"), help.toString());
            assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
        }
        assertEquals("", err.toString());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertEquals(ExitCode.FINE, run("--version"));
        assertTrue(out.toString().matches("(?s)Greenlane \\d+\\.\\d+\\.\\d+.*"), out.toString());
    }

    @Test
    void theFloorOfALogIsPrintedAsATable() throws IOException {
        assertEquals(ExitCode.FINE, run("floor", file("queue_log", QUEUE_LOG).toString()));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("total +all +2 +1 +1 +1 .*")), out.toString());
        assertTrue(out.toString().contains("The whole file: 8 events over 1 day (UTC)"), out.toString());
    }

    @Test
    void theTableSpeaksTheLanguageThatWasAskedForInColumnsThatStandTrue() throws IOException {
        assertEquals(ExitCode.FINE, run("floor", file("queue_log", QUEUE_LOG).toString(), "--lang", "zh-CN"));
        List<String> lines = out.toString().lines().toList();
        String head = lines.stream().filter(line -> line.startsWith("队列")).findFirst().orElseThrow();
        String total = lines.stream().filter(line -> line.startsWith("合计")).findFirst().orElseThrow();
        assertEquals(TextTable.places(head), TextTable.places(total), out.toString());
        assertTrue(out.toString().contains("服务水平：20 秒内接起"), out.toString());
    }

    @Test
    void aFloorStoppedAtATimeSaysThatItsRowsAreOfTheWholeFile() throws IOException {
        assertEquals(ExitCode.FINE,
                run("floor", file("queue_log", QUEUE_LOG).toString(), "--until", "1970-01-01T00:16:45Z"));
        assertTrue(out.toString().contains("queue_log: 5 rows in the file, "), out.toString());
        assertTrue(out.toString().contains("Up to 1970-01-01 00:16:45 UTC: 1 event "), out.toString());
    }

    @Test
    void theFloorOfALogIsPrintedAsJson() throws IOException {
        assertEquals(ExitCode.FINE, run("floor", file("queue_log", QUEUE_LOG).toString(), "--json"));
        assertEquals("2", json("total.offered"));
        assertEquals("1", json("total.abandoned"));
        assertEquals("10.0", json("total.asaSeconds"));
        assertEquals("30.0", json("total.talkSeconds"));
        assertEquals("0.5", json("total.serviceLevel.of-offered"));
        assertEquals("1970-01-01", json("days.0.date"));
    }

    @Test
    void theFloorCanBeStoppedAtATime() throws IOException {
        assertEquals(ExitCode.FINE,
                run("floor", file("queue_log", QUEUE_LOG).toString(), "--json", "--until", "1970-01-01T00:16:45Z"));
        assertEquals("1", json("total.waiting"));
        assertEquals("0", json("total.answered"));
    }

    @Test
    void aTimeThatIsNoneIsAUsageError() throws IOException {
        assertEquals(ExitCode.USAGE, run("floor", file("queue_log", QUEUE_LOG).toString(), "--until", "noon"));
    }

    @Test
    void rejectedRowsAreNamedAndChangeTheExitCode() throws IOException {
        assertEquals(ExitCode.ROWS_REJECTED,
                run("floor", file("queue_log", QUEUE_LOG + "not a row\n").toString(), "--format", "asterisk"));
        assertTrue(err.toString().contains("queue_log, line 6"), err.toString());
    }

    @Test
    void filesThatCannotBeUsedAreNamedWithTheReason() throws IOException {
        assertEquals(ExitCode.FAILURE, run("floor", folder.resolve("nowhere").toString()));
        assertEquals(ExitCode.FAILURE, run("floor", folder.toString()));
        assertEquals(ExitCode.FAILURE, run("floor", file("empty", "").toString()));
        assertTrue(err.toString().contains("nowhere cannot be used: the file is not there"), err.toString());
        assertTrue(err.toString().contains("it is a folder, not a file"), err.toString());
        assertTrue(err.toString().contains("empty cannot be used: the file is empty. Code empty-file"), err.toString());
    }

    @Test
    void failuresAreToldInTheLanguageThatWasAskedFor() throws IOException {
        Path commas = file("january.csv", """
                vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,\
                outcome,ser_start,ser_exit,ser_time,server
                """);
        assertEquals(ExitCode.FAILURE, run("floor", commas.toString(), "--lang", "zh-CN"));
        assertEquals("greenlane: january.csv 第 1 行，表头：分隔符不对（用的是“,”，应为制表符）。代码 wrong-delimiter",
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.FAILURE, run("--lang", "zh-TW", "floor", folder.resolve("nowhere").toString()));
        assertEquals("greenlane: nowhere 用不了：檔案不存在。代碼 missing-file", err.toString().strip());
        assertEquals(ExitCode.USAGE, run("floor", commas.toString(), "--lang", "fr"));
    }

    @Test
    void rejectedRowsAreToldInTheLanguageThatWasAskedFor() throws IOException {
        assertEquals(ExitCode.ROWS_REJECTED, run("floor", file("queue_log", QUEUE_LOG + "not a row\n").toString(),
                "--format", "asterisk", "--lang", "zh-CN"));
        assertEquals("queue_log 第 6 行：列数不对（按 | 分出 1 列，至少应有 5 列）", err.toString().strip());
    }

    @Test
    void anImportSpeaksTheLanguageChosenInTheWindow() throws IOException {
        Path home = folder.resolve("home");
        try (Store store = ((StoreOpening.Opened) Store.open(home, new Holder(1, "test"), InstantSource.system()))
                .store()) {
            var _ = store.settings().set(Setting.text(Preferences.LANGUAGE, ""), "zh-TW");
        }
        assertEquals(ExitCode.FAILURE, run("import", folder.resolve("gone").toString(), "--home", home.toString()));
        assertEquals("greenlane: gone 用不了：檔案不存在。代碼 missing-file", err.toString().strip());
    }

    @Test
    void importingAFileTwiceAddsNothing() throws IOException {
        Path log = file("queue_log", QUEUE_LOG);
        String home = folder.resolve("home").toString();
        assertEquals(ExitCode.FINE, run("import", log.toString(), "--home", home));
        assertTrue(out.toString().contains("2 contacts are new"), out.toString());
        assertEquals(ExitCode.FINE, run("import", log.toString(), "--home", home));
        assertTrue(out.toString().contains("nothing was added"), out.toString());
    }

    @Test
    void importingKeepsTheBadRowsBesideTheLog() throws IOException {
        Path log = file("queue_log", QUEUE_LOG + "not a row\n");
        assertEquals(ExitCode.ROWS_REJECTED,
                run("import", log.toString(), "--format", "asterisk", "--home", folder.resolve("home").toString()));
        assertTrue(Files.readString(folder.resolve("queue_log.rejects.csv"), StandardCharsets.UTF_8)
                .contains("not a row"));
    }

    @Test
    void aListWithoutATimeNeedsAMapping() throws IOException {
        assertEquals(ExitCode.FAILURE, run("import", file("list.csv", "name,colour\nann,red\nbob,blue\n").toString(),
                "--home", folder.resolve("home").toString()));
        assertTrue(err.toString().contains("--mapping"), err.toString());
    }

    @Test
    void aListOfOrdersIsNotTakenForContacts() throws IOException {
        Path orders = file("orders.csv", """
                InvoiceNo,Quantity,InvoiceDate,CustomerID
                536365,6,2010-12-01 08:26:00,17850
                536366,2,2010-12-01 08:28:00,17851
                """);
        assertEquals(ExitCode.FAILURE, run("floor", orders.toString()));
        assertEquals(ExitCode.FAILURE,
                run("import", orders.toString(), "--home", folder.resolve("home").toString()));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("orders.csv does not look like a list of contacts"), err.toString());
    }

    @Test
    void whatIsGuessedOfAListIsSaidBesideTheResult() throws IOException {
        Path calls = file("calls.csv", """
                start,queue,answered,wait
                2026-03-01 08:26:00,loans,Y,12
                2026-03-01 08:28:00,cards,N,40
                """);
        assertEquals(ExitCode.FINE, run("floor", calls.toString(), "--zone", "Asia/Shanghai", "--json"));
        assertEquals("2", json("total.offered"));
        assertTrue(err.toString().contains("calls.csv: columns guessed, times in Asia/Shanghai: Queue from \"queue\""),
                err.toString());
    }

    @Test
    void contactsWithANameTooLongForTheStoreAreCountedAndChangeTheExitCode() throws IOException {
        String home = folder.resolve("home").toString();
        String tooLong = "1060|" + "x".repeat(200) + "|support|NONE|ENTERQUEUE||5553|1\n1065|" + "x".repeat(200)
                + "|support|NONE|ABANDON|1|1|5\n";
        assertEquals(ExitCode.ROWS_REJECTED,
                run("import", file("queue_log", QUEUE_LOG + tooLong).toString(), "--home", home));
        assertTrue(out.toString().contains("2 contacts are new"), out.toString());
        assertTrue(err.toString().contains("longer than the store takes: 1."), err.toString());
    }

    @Test
    void anotherMappingReadsTheSameBytesAgain() throws IOException {
        String home = folder.resolve("home").toString();
        String list = file("list.csv", "id,start,outcome,agent\n1,2026-02-03 09:00:00,yes,Ann\n").toString();
        String mapping = file("list.mapping", """
                version=1
                source=second
                delimiter=,
                charset=UTF-8
                header=true
                queue=hotline
                zone=UTC
                column.offered=1,pattern:uuuu-MM-dd HH:mm:ss,start
                """).toString();
        assertEquals(ExitCode.FINE, run("import", list, "--home", home));
        assertEquals(ExitCode.FINE, run("import", list, "--home", home));
        assertTrue(out.toString().contains("the same file came in as list.csv"), out.toString());
        assertEquals(ExitCode.FINE, run("import", list, "--home", home, "--mapping", mapping));
        assertTrue(out.toString().endsWith("1 contact is new, none was there already; rejected: no row of 1."
                + System.lineSeparator() + "  Abandoned  1" + System.lineSeparator()), out.toString());
    }

    @Test
    void aCorrectedFileAddsOnlyTheRowsThatWereMissing() throws IOException {
        String home = folder.resolve("home").toString();
        Path log = file("queue_log", QUEUE_LOG + "1060|d\n1065|d\n");
        assertEquals(ExitCode.ROWS_REJECTED, run("import", log.toString(), "--home", home));
        Path corrected = file("queue_log",
                QUEUE_LOG + "1060|d|support|NONE|ENTERQUEUE||5553|1\n1065|d|support|NONE|ABANDON|1|1|5\n");
        assertEquals(ExitCode.FINE, run("import", corrected.toString(), "--home", home));
        assertTrue(out.toString().contains("1 contact is new, 2 were there already; rejected: no row of 7"),
                out.toString());
    }

    @Test
    void oneFileThatCannotBeUsedDoesNotKeepTheOthersOut() throws IOException {
        assertEquals(ExitCode.FAILURE, run("import", folder.resolve("gone").toString(),
                file("queue_log", QUEUE_LOG).toString(), "--home", folder.resolve("home").toString()));
        assertTrue(out.toString().contains("2 contacts are new"), out.toString());
        assertTrue(err.toString().contains("gone cannot be used: the file is not there"), err.toString());
    }

    @Test
    void aLogOfSeveralDaysIsPrintedWithALineForEach() throws IOException {
        assertEquals(ExitCode.FINE, run("floor", file("queue_log", QUEUE_LOG
                + "100000|e|support|NONE|ENTERQUEUE||5554|1\n100005|e|support|NONE|ABANDON|1|1|5\n").toString()));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("1970-01-01 +all +2 .*")), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("1970-01-02 +all +1 .*")), out.toString());
    }

    @Test
    void picturesAreAskedForWithTheirSizes() {
        assertEquals(ExitCode.FINE,
                run("shots", folder.toString(), "--page", "live", "--size", "800x600", "--lang", "en"));
        assertTrue(asked.getFirst() instanceof ShotOptions options && options.sizes().equals(List.of("800x600"))
                && options.themes().equals(List.of("light", "dark")));
        assertEquals(ExitCode.USAGE, run("shots", folder.toString(), "--size", "80by60"));
        assertFalse(err.toString().isEmpty());
    }

    @Test
    void aMonthOfTheBanksLogIsAccountedForRowByRow() throws IOException {
        String data = System.getenv("GREENLANE_DATA");
        assumeTrue(data != null, "GREENLANE_DATA is not set: the real log is not looked at");
        assertEquals(ExitCode.FINE, run("floor", Path.of(data, "technion", "january.txt.gz").toString(), "--format",
                "technion", "--json"));
        assertEquals("31599", json("rows.read"));
        assertEquals("27060", json("rows.classes.AGENT"));
        assertEquals("4299", json("rows.classes.HANG"));
        assertEquals("240", json("rows.classes.PHANTOM"));
        assertEquals("16926", json("rows.classes.queued"));
        assertEquals("33", json("rows.dirt.negative-duration"));
        assertEquals("490", json("rows.dirt.no-server"));
        assertEquals("27060", json("total.answered"));
    }

    @Test
    void aRecordedQueueLogGivesItsKnownCounts() throws IOException {
        String data = System.getenv("GREENLANE_DATA");
        assumeTrue(data != null, "GREENLANE_DATA is not set: the real log is not looked at");
        assertEquals(ExitCode.FINE, run("floor", Path.of(data, "asterisk", "queue_log_capture1.txt").toString(),
                "--format", "asterisk", "--json"));
        assertEquals("104", json("total.offered"));
        assertEquals("91", json("total.answered"));
        assertEquals("11", json("total.abandoned"));
        assertEquals("2", json("total.leftByKey"));
        assertEquals("14", json("total.transferred"));
    }
}
