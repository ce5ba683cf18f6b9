package greenlane.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

import greenlane.console.command.GreenlaneCommand;

/// The program. It hands the command line on; what needs JavaFX is loaded only when a command asks for it, so that the others
/// start quickly.
public final class Main {
    private Main() {}

    /// Runs the program and ends with its exit code.
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = GreenlaneCommand.run(new DesktopScreens(err), home -> Kept.open(home, InstantSource.system()),
                InstantSource.system(), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Standard streams in UTF-8, whatever the platform's encoding: reports are files as often as they are read.
    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
