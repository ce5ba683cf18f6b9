package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// FXML files: each has its view in the same package, holds no logic and no text of its own.
final class Screens {
    private static final Pattern EXPRESSION = Pattern.compile("\"[^\"]*\\$\\{");
    private static final Pattern TEXT = Pattern.compile("\\b(text|promptText|title|accessibleText|accessibleHelp"
            + "|accessibleRoleDescription|headerText|contentText|label|description)=\"([^\"]*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private Screens() {}

    static List<Finding> orphans(List<SourceFile> files, Allowed allowed) {
        Set<String> views = new TreeSet<>();
        Set<String> markups = new TreeSet<>();
        for (SourceFile file : files) {
            if (file.path().contains("/src/main/")) {
                if (file.name().endsWith(".fxml")) {
                    markups.add(file.path());
                } else if (file.name().endsWith("View.java")) {
                    views.add(file.path());
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (String markup : markups) {
            if (!views.contains(beside(markup, "java", "fxml"))) {
                findings.add(new Finding(markup, 1, "has no view of its name in the same package"));
            }
        }
        for (String view : views) {
            if (!markups.contains(beside(view, "fxml", "java")) && !allowed.has(view)) {
                findings.add(new Finding(view, 1, "has no FXML of its name in the same package"));
            }
        }
        return findings;
    }

    /// The same name and package with another ending; FXML may lie with the resources or with the sources.
    private static String beside(String path, String wanted, String given) {
        String other = path.substring(0, path.length() - given.length()) + wanted;
        return given.equals("java")
                ? other.replace("/src/main/java/", "/src/main/resources/")
                : other.replace("/src/main/resources/", "/src/main/java/");
    }

    static List<Finding> contents(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (!file.is("fxml")) {
                continue;
            }
            String markup = COMMENT.matcher(file.text())
                    .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
            EXPRESSION.matcher(markup).results()
                    .forEach(at -> findings.add(file.finding(at, "binds by an expression: bind in the view")));
            TEXT.matcher(markup).results().filter(
                    at -> !at.group(2).startsWith("%") && LETTER.matcher(at.group(2)).find())
                    .forEach(at -> findings.add(file.finding(at, "says \"" + at.group(2) + "\": use a %key")));
        }
        return findings;
    }
}
