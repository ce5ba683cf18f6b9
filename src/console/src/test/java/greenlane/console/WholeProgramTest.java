package greenlane.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Store;
import greenlane.store.StoreOpening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The program as a process of its own, without a display.
class WholeProgramTest {
    private static final long END_SECONDS_MAX = 120;
    private static final int ENDED_BY_TERM = 143;

    @TempDir
    private Path folder;

    @Test
    void endedFromOutsideItClosesTheStoreAndSaysNothing() throws Exception {
        Path home = folder.resolve("home");
        Process console = start("--home", home.toString());
        try (BufferedReader said = console.errorReader()) {
            List<String> lines = new ArrayList<>();
            lines.add(said.readLine());
            // The seal reads "open" as soon as there is a store to be closed.
            while (console.isAlive() && !seal(home).startsWith("open")) {
                Thread.onSpinWait();
            }
            console.toHandle().destroy();
            said.lines().forEach(lines::add);
            assertTrue(console.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS));

            assertEquals(ENDED_BY_TERM, console.exitValue());
            assertFalse(String.join("\n", lines).contains("Exception"), () -> String.join("\n", lines));
            assertTrue(seal(home).startsWith("whole "), () -> seal(home));
        } finally {
            console.destroyForcibly();
        }
    }

    @Test
    void aSecondConsoleIsRefusedAndLeavesTheFolderOfTheFirstAlone() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Store _ = assertInstanceOf(StoreOpening.Opened.class, Kept.open(home, InstantSource.system())).store()) {
            List<String> before = entries(home);
            Process second = start("--home", home.toString());
            String said = said(second);

            assertEquals(3, second.exitValue(), said);
            assertTrue(said.contains("(process " + ProcessHandle.current().pid() + ")") && said.contains("GL-STORE-01"),
                    said);
            assertEquals(before, entries(home));
        }
    }

    @Test
    void thePicturesHaveThePageThatNeedsAStoreAndTheStoreIsGoneAfterwards() throws Exception {
        Process shots = start("shots", folder.resolve("pictures").toString(), "--page", "import", "--size", "640x480",
                "--theme", "light", "--lang", "en");
        String said = said(shots);

        assertEquals(0, shots.exitValue(), said);
        assertEquals(List.of("import-light-en-640x480.png"), entries(folder.resolve("pictures")));
        assertFalse(entries(folder).stream().anyMatch(name -> name.startsWith("greenlane-")));
    }

    @Test
    void aFolderThatCannotTakePicturesIsRefusedWithASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Process shots = start("shots", file.toString());
        String said = said(shots);

        assertEquals(3, shots.exitValue(), said);
        assertEquals("greenlane: " + file + " is not a folder.", said.strip());
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder, "-cp",
                System.getProperty("java.class.path"), "greenlane.console.Main"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private static String said(Process process) throws Exception {
        try (BufferedReader said = process.errorReader()) {
            String all = String.join("\n", said.lines().toList());
            assertTrue(process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS));
            return all;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String seal(Path home) {
        try {
            Path seal = home.resolve("greenlane.seal");
            return Files.exists(seal) ? Files.readString(seal) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> entries(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
