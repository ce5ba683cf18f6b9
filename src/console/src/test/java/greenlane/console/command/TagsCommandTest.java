package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Store;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// `greenlane tags` as people at a terminal use it.
class TagsCommandTest {
    private static final String CONTACTS = """
            call id,call time,queue,customer,answered,wait,note
            C1,2026-03-02 09:00:05,hotline,K1,yes,12,"客户说太贵了，问有没有折扣"
            C2,2026-03-02 09:01:00,hotline,K2,yes,3,冷氣又壞了，要求維修
            C3,2026-03-02 09:02:00,hotline,K3,yes,9,too expensive; found it cheaper elsewhere
            C4,2026-03-02 09:03:00,hotline,K4,yes,9,核对地址
            """;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-12T06:00:00Z"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return GreenlaneCommand.run(new Screens() {
            @Override
            public int open(WindowOptions options) {
                return ExitCode.FAILURE;
            }

            @Override
            public int shots(ShotOptions options) {
                return ExitCode.FAILURE;
            }
        }, home -> Store.open(home, new Holder(1, "test"), CLOCK), CLOCK, new PrintWriter(out, true),
                new PrintWriter(err, true), args);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void bringIn() throws IOException {
        assertEquals(ExitCode.FINE, run("import", file("contacts.csv", CONTACTS), "--home", home()), err::toString);
        assertEquals(ExitCode.FINE, run("customers", "import",
                file("customers.csv", "code,name\nK1,甲\nK2,乙\nK3,丙\nK4,丁\n"), "--home", home()), err::toString);
    }

    @Test
    void tagsAreMadeOfNotesInThreeTongues() throws IOException {
        bringIn();
        assertEquals(ExitCode.FINE, run("tags", "run", "--home", home(), "--lang", "en"), err::toString);
        assertTrue(out.toString().contains("Price-sensitive (price-sensitive): 2"), out::toString);
        assertTrue(out.toString().contains("Fault-prone (fault-prone): 1"), out::toString);
    }

    @Test
    void aDayBeforeAllThatIsKnownAndAStoreOfNobodyAreRefusedAndNothingChanges() throws IOException {
        assertEquals(ExitCode.FAILURE, run("tags", "run", "--home", home(), "--lang", "en"));
        assertTrue(err.toString().contains("no customers"), err::toString);
        bringIn();
        run("tags", "run", "--home", home(), "--lang", "en");
        assertEquals(ExitCode.FAILURE, run("tags", "run", "--home", home(), "--as-of", "1999-01-01", "--lang", "en"));
        assertTrue(err.toString().contains("2026-03-02"), err::toString);
        String labels = file("labels.csv", "K1,price-sensitive,yes\n");
        run("tags", "evaluate", labels, "--home", home(), "--lang", "en");
        assertTrue(out.toString().contains("recall 100.0 %"), out::toString);
    }

    @Test
    void labelsTellPrecisionRecallAndCoverage() throws IOException {
        bringIn();
        run("tags", "run", "--home", home());
        String labels = file("labels.csv", "K1,price-sensitive,yes\nK3,价格敏感,是\nK4,price-sensitive,yes\n");
        assertEquals(ExitCode.FINE, run("tags", "evaluate", labels, "--home", home(), "--lang", "en"), err::toString);
        assertTrue(out.toString().contains("precision 100.0 %, recall 66.7 %"), out::toString);
        assertTrue(out.toString().contains("50.0 %"), out::toString);
    }

    @Test
    void labelsBeforeTheFirstRunAndAFileThatIsNotThereAreRefusedInASentence() throws IOException {
        bringIn();
        String labels = file("labels.csv", "K1,price-sensitive,yes\n");
        assertEquals(ExitCode.FAILURE, run("tags", "evaluate", labels, "--home", home(), "--lang", "en"));
        assertTrue(err.toString().startsWith("greenlane: "), err::toString);
        run("tags", "run", "--home", home());
        assertEquals(ExitCode.FAILURE,
                run("tags", "evaluate", folder.resolve("none.csv").toString(), "--home", home()));
        assertTrue(err.toString().startsWith("greenlane: "), err::toString);
    }

    @Test
    void rowsThatAreNoLabelsAreNamedAndTheOthersCount() throws IOException {
        bringIn();
        run("tags", "run", "--home", home());
        String labels = file("labels.csv", "K1,price-sensitive,yes\nK1,no-such-tag,yes\nK2,silent\nK2,silent,maybe\n");
        assertEquals(ExitCode.ROWS_REJECTED, run("tags", "evaluate", labels, "--home", home(), "--json"));
        assertTrue(out.toString().contains("\"share\" : 1.0"), out::toString);
        assertEquals(3, err.toString().lines().count(), err::toString);
    }

    @Test
    void aDayThatIsNoneAndNoCommandBelowAreUsageErrors() {
        assertEquals(ExitCode.USAGE, run("tags", "run", "--home", home(), "--as-of", "yesterday"));
        assertEquals(ExitCode.USAGE, run("tags"));
        assertEquals(ExitCode.USAGE, run("tags", "evaluate", "x.csv", "--aim", "120"));
    }
}
