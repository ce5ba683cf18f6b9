package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the root pom manages, the modules use and the decisions weigh must be the same list.
///
/// The decisions name an artifact in back ticks in the first column of a table row.
final class Dependencies {
    static final String DECISIONS = "docs/decisions/README.md";
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<(dependency|path)>\\s*<groupId>([\\w.-]+)</groupId>\\s*<artifactId>([\\w.-]+)</artifactId>(.*?)</\\1>",
            Pattern.DOTALL);
    private static final Pattern MANAGED = Pattern.compile("<dependencyManagement>.*?</dependencyManagement>",
            Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(`[^|]*`) *\\|");
    private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

    private Dependencies() {}

    static List<Finding> unweighed(List<SourceFile> files, Allowed unused) {
        SourceFile decisions = files.stream().filter(file -> file.path().equals(DECISIONS)).findFirst()
                .orElse(new SourceFile(DECISIONS, ""));
        Set<String> weighed = new TreeSet<>();
        ROW.matcher(decisions.text()).results().forEach(
                row -> NAME.matcher(row.group(1)).results().forEach(name -> weighed.add(name.group(1))));
        Set<String> used = new TreeSet<>();
        Set<String> managed = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        files.stream().filter(file -> file.name().equals("pom.xml")).forEach(pom -> {
            DEPENDENCY.matcher(MANAGED.matcher(pom.text()).replaceAll("")).results().map(at -> at.group(3))
                    .forEach(used::add);
            if (!pom.path().equals("pom.xml")) {
                DEPENDENCY.matcher(pom.text()).results()
                        .filter(at -> at.group(4).matches("(?s).*<version>\\s*[^$\\s].*"))
                        .forEach(
                                at -> findings.add(pom.finding(at, "gives a version: versions stand in the root pom")));
            }
        });
        files.stream().filter(file -> file.path().equals("pom.xml")).forEach(pom -> {
            String section = MANAGED.matcher(pom.text()).results().map(MatchResult::group).findFirst().orElse("");
            for (MatchResult at : DEPENDENCY.matcher(section).results().toList()) {
                String name = at.group(3);
                managed.add(name);
                if (!at.group(2).equals("greenlane") && !at.group(4).contains("<scope>import</scope>")) {
                    if (!weighed.contains(name)) {
                        findings.add(pom.finding(pom.text().indexOf(at.group()),
                                "takes in " + name + ", which " + DECISIONS + " does not weigh"));
                    }
                    if (!used.contains(name) && !unused.has(name)) {
                        findings.add(pom.finding(pom.text().indexOf(at.group()),
                                "manages " + name + ", which no module uses"));
                    }
                }
            }
        });
        weighed.stream().filter(name -> !managed.contains(name))
                .forEach(name -> findings
                        .add(new Finding(DECISIONS, 1, "weighs " + name + ", which is not in the build")));
        return findings.stream().distinct().toList();
    }
}
