package greenlane.console.importing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.Dirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RealLogsTest {
    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void find() {
        String named = System.getenv("GREENLANE_DATA");
        Assumptions.assumeTrue(named != null, "GREENLANE_DATA is not set: the real logs are not there");
        data = Path.of(String.valueOf(named));
    }

    private Path copy(String name) throws Exception {
        Path from = data.resolve(name);
        return Files.copy(from, folder.resolve(String.valueOf(from.getFileName())));
    }

    @Test
    void theCallCentreListIsMappedByItselfAndAllOfItComesIn() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.importAll(copy("pwc/call_center.csv"));

            assertEquals(5_000, desk.kept().added().added());
            assertEquals(4_054, desk.kept().report().count("ANSWERED"));
        }
    }

    @Test
    void aMonthOfTheBanksCallsIsAccountedForRowByRowAndAddedOnce() throws Exception {
        try (Desk desk = new Desk(folder)) {
            Path month = copy("technion/january.txt.gz");
            desk.importAll(month);

            assertEquals(31_599, desk.kept().report().rowsRead());
            assertEquals(33, desk.kept().report().count(Dirt.NEGATIVE_DURATION));
            assertEquals(490, desk.kept().report().count(Dirt.NO_SERVER));
            long added = desk.kept().added().added();
            assertEquals(added, desk.store.contacts().count());

            desk.importAll(month);
            assertEquals(added, desk.kept().added().known());
        }
    }
}
