package greenlane.central;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// Starts the service and stops it when the process is asked to end.
///
/// Exit codes: 2 for settings that cannot be used, 3 when it cannot listen.
public final class CentralMain {
    private static final int USAGE = 2;
    private static final int FAILURE = 3;

    private CentralMain() {}

    public static void main(String[] arguments) {
        switch (CentralSettings.read(List.of(arguments), System.getenv())) {
            case CentralSettings.Read.Wrong(String reason) -> end(USAGE, reason);
            case CentralSettings.Read.Fine(CentralSettings settings) -> run(settings);
        }
    }

    private static void run(CentralSettings settings) {
        Central.start(settings, version()).ifPresentOrElse(
                central -> Runtime.getRuntime().addShutdownHook(new Thread(central::close, "central-stop")),
                () -> end(FAILURE, "Cannot listen on " + settings.host() + ":" + settings.port()
                        + "; the lines above say why."));
    }

    private static void end(int code, String reason) {
        System.err.println("greenlane-central: " + reason);
        System.exit(code);
    }

    /// The version this was built as.
    static String version() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(CentralMain.class.getResourceAsStream("build.properties"))) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "");
    }
}
