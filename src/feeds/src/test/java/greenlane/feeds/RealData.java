package greenlane.feeds;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/// The folder of real logs, where there is one.
public final class RealData {
    private RealData() {}

    /// A file of the folder named by the environment variable `GREENLANE_DATA`; the test is skipped where there is none.
    public static Path file(String name) {
        String folder = System.getenv("GREENLANE_DATA");
        Assumptions.assumeTrue(folder != null, "GREENLANE_DATA is not set: no real logs to try this on");
        Path file = Path.of(folder == null ? "" : folder, name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not there");
        return file;
    }
}
