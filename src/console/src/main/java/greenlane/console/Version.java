package greenlane.console;

import java.util.Optional;

/// The program's version, as its build wrote it into the jar.
final class Version {
    private static final String UNPACKED = "0.1.0-dev";

    private Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse(UNPACKED);
    }
}
