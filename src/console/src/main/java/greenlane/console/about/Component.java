package greenlane.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A library that is shipped, its version and its licence.
///
/// The list of libraries is written by the build from what it resolved; the licences are kept beside it by hand, and a test
/// sees to it that none is missing.
record Component(String name, String version, String licence) implements Comparable<Component> {
    private static final String DEPENDENCIES = "dependencies.txt";
    private static final String LICENCES = "licences.tsv";

    @Override
    public int compareTo(Component other) {
        return Comparator.comparing(Component::name).thenComparing(Component::version).compare(this, other);
    }

    /// Everything that is shipped, by name; empty when the program runs without having been built by its build.
    static List<Component> shipped() {
        Map<String, String> licences = licences();
        Set<Component> all = new HashSet<>();
        for (String line : lines(DEPENDENCIES)) {
            coordinates(line).ifPresent(found -> all.add(new Component(found.get(1), found.get(2),
                    Optional.ofNullable(licences.get(found.getFirst())).orElse(""))));
        }
        return all.stream().sorted().toList();
    }

    /// Group, artifact and version of a line `group:artifact:type[:classifier]:version:scope`; empty for our own modules.
    private static Optional<List<String>> coordinates(String line) {
        List<String> parts = List.of(line.strip().split("[ \\e]", 2)[0].split(":"));
        boolean foreign = parts.size() >= 5 && !parts.getFirst().equals("greenlane");
        return foreign
                ? Optional.of(List.of(parts.get(0), parts.get(1), parts.get(parts.size() - 2)))
                : Optional.empty();
    }

    private static Map<String, String> licences() {
        Map<String, String> licences = new HashMap<>();
        for (String line : lines(LICENCES)) {
            List<String> columns = List.of(line.split("\t"));
            if (columns.size() == 2) {
                licences.put(columns.get(0), columns.get(1));
            }
        }
        return licences;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Component.class.getResourceAsStream(resource)) {
            return in == null
                    ? List.of()
                    : new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
