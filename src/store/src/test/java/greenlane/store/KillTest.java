package greenlane.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenlane.store.setting.Setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Another process writes and says what it has stored; it is killed at a seeded moment; all it said must be there.
class KillTest {
    private static final int SAID_MIN = 20;
    private static final int SAID_MAX = 250;

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void acknowledged_facts_survive_a_kill(long seed) throws Exception {
        int last = lastSaidBeforeKill("facts", seed);
        try (Store store = TestStore.open(home)) {
            for (int number = 0; number <= last; number++) {
                assertEquals(number, store.settings().value(Setting.whole("fact." + number, -1)), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4"})
    void acknowledged_contacts_survive_a_kill(long seed) throws Exception {
        int acknowledged = lastSaidBeforeKill("contacts", seed);
        try (Store store = TestStore.open(home)) {
            long stored = store.contacts().count();
            assertTrue(stored >= acknowledged, () -> "seed " + seed + ": " + stored + " of " + acknowledged);
            assertEquals(0, stored % 10, "a batch is whole or not there");
        }
    }

    private int lastSaidBeforeKill(String what, long seed) throws IOException, InterruptedException {
        int lines = new Random(seed).nextInt(SAID_MIN, SAID_MAX);
        Process child = ChildStore.start(home, what);
        try (BufferedReader said = child.inputReader()) {
            int last = -1;
            String line = said.readLine();
            for (int count = 0; line != null; line = said.readLine(), count++) {
                last = Integer.parseInt(line);
                if (count == lines) {
                    // through the handle: the process itself would close what it has said but we have not read
                    child.toHandle().destroyForcibly();
                }
            }
            assertTrue(last >= 0, "the child said nothing");
            return last;
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(10, TimeUnit.SECONDS));
        }
    }
}
