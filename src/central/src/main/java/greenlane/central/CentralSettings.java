package greenlane.central;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the service listens.
///
/// @param host the address it binds to; loopback unless told otherwise, so that nothing is open by accident
/// @param port the TCP port; 0 takes any that is free
record CentralSettings(String host, int port) {
    static final String HOST_DEFAULT = "127.0.0.1";
    static final int PORT_DEFAULT = 8471;
    private static final int PORT_MAX = 65_535;

    /// What reading the settings came to.
    sealed interface Read {
        /// They can be used.
        record Fine(CentralSettings settings) implements Read {}

        /// They cannot; `reason` is a sentence that names the setting and its value.
        record Wrong(String reason) implements Read {}
    }

    /// Reads `--host` and `--port`, each followed by its value; where one is not given, `GREENLANE_HOST` and `GREENLANE_PORT`.
    static Read read(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        environment.forEach((name, value) -> {
            switch (name) {
                case "GREENLANE_HOST" -> given.put("--host", value);
                case "GREENLANE_PORT" -> given.put("--port", value);
                default -> {
                    // the rest of the environment is not for us
                }
            }
        });
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.equals("--host") && !option.equals("--port")) {
                return new Read.Wrong("There is no option " + option + "; there are --host and --port.");
            }
            if (i + 1 == arguments.size()) {
                return new Read.Wrong("The option " + option + " needs a value.");
            }
            given.put(option, arguments.get(i + 1));
        }
        return checked(given.getOrDefault("--host", HOST_DEFAULT),
                given.getOrDefault("--port", Integer.toString(PORT_DEFAULT)));
    }

    private static Read checked(String host, String port) {
        if (host.isBlank()) {
            return new Read.Wrong("The host is empty.");
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > PORT_MAX) {
            return new Read.Wrong("The port must be a number from 0 to " + PORT_MAX + ", not \"" + port + "\".");
        }
        return new Read.Fine(new CentralSettings(host, Integer.parseInt(port)));
    }
}
