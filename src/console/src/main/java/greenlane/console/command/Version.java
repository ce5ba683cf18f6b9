package greenlane.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/// The version of this build, from one place: the parent pom.
public final class Version implements IVersionProvider {
    private static final String FILE = "/greenlane/console/version.properties";

    Version() {}

    /// The version, for example `0.1.0`.
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the build");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"Greenlane " + text(),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")};
    }
}
