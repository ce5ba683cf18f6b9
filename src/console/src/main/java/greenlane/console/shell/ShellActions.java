package greenlane.console.shell;

import java.nio.file.Path;

/// What the frame can ask for. Wired where the console is put together.
public interface ShellActions {
    /// Opens the command palette.
    void openPalette();

    /// Asks for a call log and opens it.
    void chooseLog();

    /// Opens a call log.
    void openLog(Path file);

    /// Takes the demo and everything it left away.
    void clearDemo();

    /// Goes to the wallboard or comes back from it.
    void toggleWallboard();

    /// Shows what is known of the source.
    void showSource();

    /// Shows the sheet of keys.
    void showKeys();

    /// Closes the window, and with it the program.
    void quit();
}
