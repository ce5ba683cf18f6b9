package greenlane.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import greenlane.console.command.ExitCode;
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
        Optional<String> trouble = unwritable(options.folder());
        if (trouble.isPresent()) {
            err.println("greenlane: " + trouble.get());
            return ExitCode.FAILURE;
        }
        Display.none();
        WindowOptions window = new WindowOptions(Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.empty(), 1);
        Faults faults = new Faults();
        faults.install();
        try (Scratch scratch = Scratch.make()) {
            return new Desktop(window, Optional.of(scratch.folder()), Optional.empty(), faults, err).shots(options);
        } catch (IOException e) {
            err.println("greenlane: no folder for passing use could be made: " + e);
            return ExitCode.FAILURE;
        }
    }

    /// Why pictures cannot be left in a folder, which is made where it is not there. Asked before there is anything to wait for.
    private static Optional<String> unwritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException _) {
            return Optional.of(folder + " is not a folder.");
        } catch (IOException e) {
            return Optional.of("The folder " + folder + " cannot be made: " + reason(e) + ".");
        }
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of("This user may not write in " + folder + ".");
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException denied
                ? "this user may not write in " + denied.getFile()
                : String.valueOf(e.getMessage());
    }

    private Desktop desktop(WindowOptions options) {
        Path home = DataFolder.resolve(options.home(), System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        LogFile.hold();
        Path log = LogFile.in(home);
        Faults faults = new Faults();
        faults.install();
        return new Desktop(options, Optional.of(home), Optional.of(log), faults, err);
    }
}
