package greenlane.console;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

import greenlane.console.errors.Faults;
import greenlane.console.errors.LogFile;

/// The program. With no command it opens the window; this class and what it loads first know nothing of JavaFX, so that
/// commands start quickly.
@Command(name = "greenlane", mixinStandardHelpOptions = true, versionProvider = Main.FromBuild.class,
        description = "Opens the Greenlane console.", exitCodeOnInvalidInput = Main.USAGE)
public final class Main implements Callable<Integer> {
    /// The exit code of a command line that is not understood.
    static final int USAGE = 2;
    /// The exit code of a failure.
    static final int FAILURE = 3;

    @Option(names = "--home", paramLabel = "DIR", description = "Keeps everything in this folder.")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "TAG", description = "zh-CN, zh-TW or en.")
    private @Nullable String language;

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark or system.")
    private @Nullable String theme;

    @Option(names = "--demo", description = "Opens the demo floor at once.")
    private boolean demo;

    /// Runs the program and ends with its exit code.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        Path folder = Optional.ofNullable(home).orElseGet(() -> Home.ofPlatform(System.getProperty("os.name", ""),
                System.getenv(), Path.of(System.getProperty("user.home", "."))));
        Path log = LogFile.open(folder);
        Faults faults = new Faults();
        faults.install();
        boolean display = Display.present(System.getProperty("os.name", ""), System.getenv());
        Desktop desktop = new Desktop(new Desktop.Options(folder, log, Optional.ofNullable(language),
                Optional.ofNullable(theme), demo), faults);
        return display ? desktop.open() : desktop.tour(Path.of("greenlane-shots"));
    }

    /// The version for `--version`.
    static final class FromBuild implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"greenlane " + Version.text()};
        }
    }
}
