package greenlane.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

import greenlane.console.command.Screens;
import greenlane.console.command.ShotOptions;
import greenlane.console.command.WindowOptions;
import greenlane.console.errors.Faults;
import greenlane.console.errors.LogFile;
import greenlane.store.disk.DataFolder;

/// Opens the window or renders pages. Loads JavaFX only when one of them is asked for.
final class DesktopScreens implements Screens {
    /// Where a window that has no display leaves its pictures.
    private static final Path PICTURES = Path.of("greenlane-shots");

    private final PrintWriter err;

    DesktopScreens(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int open(WindowOptions options) {
        Desktop desktop = desktop(options);
        if (Display.present(System.getProperty("os.name", ""), System.getenv())) {
            return desktop.open();
        }
        err.println("No display: running in memory for a few seconds, then writing pictures to " + PICTURES + "/");
        Display.none();
        return desktop.tour(PICTURES);
    }

    @Override
    public int shots(ShotOptions options) {
        LogFile.standardErrorOnly();
        Display.none();
        WindowOptions window = new WindowOptions(Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.empty(), 1);
        return new Desktop(window, Optional.empty(), Optional.empty(), new Faults(), err).shots(options);
    }

    private Desktop desktop(WindowOptions options) {
        Path home = DataFolder.resolve(options.home(), System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        Path log = LogFile.open(home);
        Faults faults = new Faults();
        faults.install();
        return new Desktop(options, Optional.of(home), Optional.of(log), faults, err);
    }
}
