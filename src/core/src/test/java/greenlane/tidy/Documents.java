package greenlane.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names in the documents: what they speak of must be there.
///
/// In back ticks: types and methods (`FloorReducer`, `offer()`), packages, paths and file names. In commands, in back
/// ticks or fenced: Maven's profiles and `-D` options, and the options of `greenlane`. Links to files. A name that
/// stands for something of other people's, and that the sources do not use, is written without back ticks.
final class Documents {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?m)^ *```[^\n]*\n(.*?)^ *```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("@?(?:[A-Z][a-z0-9]+){2,}[A-Z]?(?:\\.[A-Z]\\w+)?");
    private static final Pattern METHOD = Pattern.compile("(?:[\\w.]+[.#])?(\\w+)\\([^)]*\\)");
    private static final Pattern PACKAGE = Pattern.compile("greenlane(?:\\.[a-z0-9]+)+");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(?:java|fxml|css|properties|xml|md|sql|yml)");
    private static final Pattern PATH = Pattern
            .compile("\\.?/?(?:src|docs|packaging|installers|\\.github|\\.ci|\\.config"
                    + "|\\.mvn)(?:/[\\w.@-]+)*/?");
    private static final Pattern PROFILE = Pattern.compile("(?<=\\s)-P([\\w-]+)");
    private static final Pattern PROPERTY = Pattern.compile("(?<=\\s)-D([\\w.-]+)");
    private static final Pattern MODULE = Pattern.compile("(?<=\\s)-pl (\\S+)");
    private static final Pattern OPTION = Pattern.compile("(?<=[\\s\\[|\"])--[a-z][a-z-]+");

    private static final Pattern IN_CODE = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b");
    /// Options that every command has from the library it is made with.
    private static final List<String> OF_ALL_COMMANDS = List.of("--help", "--version");

    private final Names names;

    Documents(Names names) {
        this.names = names;
    }

    static boolean isDocument(SourceFile file) {
        return file.is("md") && (!file.path().contains("/") || file.path().startsWith("docs/")
                || file.path().startsWith(".github/"));
    }

    List<Finding> stale(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        files.stream().filter(Documents::isDocument).forEach(file -> check(file, findings));
        files.stream().filter(file -> file.is("java") && !file.inTidy()).forEach(file -> IN_CODE.matcher(file.text())
                .results().filter(at -> !names.pathExists(at.group()))
                .forEach(at -> findings.add(file.finding(at, "points to " + at.group() + ", which is not there"))));
        return findings;
    }

    private void check(SourceFile file, List<Finding> findings) {
        for (MatchResult fence : FENCE.matcher(file.text()).results().toList()) {
            int offset = fence.start(1);
            for (String line : fence.group(1).split("\n", -1)) {
                command(file, offset, line, findings);
                offset += line.length() + 1;
            }
        }
        String prose = FENCE.matcher(file.text()).replaceAll(fence -> fence.group().replaceAll("[^\n]", " "));
        for (MatchResult span : CODE.matcher(prose).results().toList()) {
            word(file, span, findings);
            command(file, span.start(1), span.group(1), findings);
        }
        for (MatchResult link : LINK.matcher(prose).results().toList()) {
            String target = resolve(file.path(), link.group(1));
            if (!names.pathExists(target)) {
                findings.add(file.finding(link, "links to " + target + ", which is not there"));
            }
        }
    }

    private void word(SourceFile file, MatchResult span, List<Finding> findings) {
        String word = span.group(1);
        Matcher method = METHOD.matcher(word);
        String missing = "";
        if (PATH.matcher(word).matches()) {
            String path = word.replaceFirst("^\\./", "");
            missing = path.contains("/target/") || names.pathExists(path) ? "" : "path";
        } else if (FILE.matcher(word).matches()) {
            missing = names.fileNamed(word) ? "" : "file";
        } else if (PACKAGE.matcher(word).matches()) {
            missing = names.packages().stream().anyMatch(known -> (known + ".").startsWith(word + "."))
                    ? ""
                    : "package";
        } else if (TYPE.matcher(word).matches()) {
            missing = names.identifiers().contains(word.replaceFirst("^@", "").replaceFirst(".*\\.", "")) ? "" : "type";
        } else if (method.matches()) {
            missing = names.identifiers().contains(method.group(1)) ? "" : "method";
        }
        if (!missing.isEmpty()) {
            findings.add(file.finding(span, "names the " + missing + " " + word + ", which is not there"));
        }
    }

    private void command(SourceFile file, int offset, String line, List<Finding> findings) {
        String command = line.strip();
        if (command.startsWith("mvn ")) {
            PROFILE.matcher(line).results().filter(at -> !names.hasProfile(at.group(1)))
                    .forEach(at -> findings.add(file.finding(offset + at.start(), "asks for the profile " + at.group(1)
                            + ", which no pom has")));
            PROPERTY.matcher(line).results().filter(at -> !names.hasProperty(at.group(1)))
                    .forEach(at -> findings.add(file.finding(offset + at.start(), "sets " + at.group(1)
                            + ", which the build does not read")));
            MODULE.matcher(line).results().filter(at -> !names.pathExists(at.group(1)))
                    .forEach(at -> findings.add(file.finding(offset + at.start(), "builds " + at.group(1)
                            + ", which is not there")));
        } else if (command.startsWith("greenlane ") || command.startsWith("--")) {
            OPTION.matcher(" " + line).results()
                    .filter(at -> !OF_ALL_COMMANDS.contains(at.group()) && !names.hasOption(at.group()))
                    .forEach(at -> findings.add(file.finding(offset, "gives the option " + at.group()
                            + ", which no command takes")));
        }
    }

    private static String resolve(String from, String link) {
        int slash = from.lastIndexOf('/');
        String folder = slash < 0 ? "" : from.substring(0, slash);
        return Path.of(folder).resolve(link).normalize().toString().replace('\\', '/');
    }
}
