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
    /// What is printed on the keys of a keyboard is the same in every language.
    private static final Pattern KEYS = Pattern
            .compile("(?:(?:Ctrl|Shift|Alt|Cmd|Enter|Esc|Space|Tab|F\\d{1,2}|[A-Z])[ +]?)+");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private Screens() {}

    /// `X.fxml`, or `XView.fxml`, belongs to `XView.java`, and `X.fxml` of a part of a screen to `X.java`.
    static List<Finding> orphans(List<SourceFile> files, Allowed allowed) {
        Set<String> code = new TreeSet<>();
        Set<String> markups = new TreeSet<>();
        for (SourceFile file : files) {
            if (file.path().contains("/src/main/") && file.is("java", "fxml")) {
                (file.is("java") ? code : markups).add(withoutEnding(file));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            String name = withoutEnding(file);
            if (file.is("fxml") && !code.contains(name) && !code.contains(name + "View")) {
                findings.add(new Finding(file.path(), 1, "has no view of its name in the same package"));
            }
            if (isView(file) && !allowed.has(file.path()) && !markups.contains(name)
                    && !markups.contains(name.replaceFirst("View$", ""))) {
                findings.add(new Finding(file.path(), 1, "has no FXML of its name in the same package"));
            }
        }
        return findings;
    }

    private static boolean isView(SourceFile file) {
        String type = file.name().replace(".java", "");
        return file.path().contains("/src/main/") && file.name().endsWith("View.java")
                && !Pattern.compile("\\binterface " + type + "\\b").matcher(file.text()).find();
    }

    /// FXML may lie with the resources or with the sources.
    private static String withoutEnding(SourceFile file) {
        return file.path().replaceFirst("\\.\\w+$", "").replace("/src/main/resources/", "/src/main/java/");
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
                    at -> !at.group(2).startsWith("%") && LETTER.matcher(at.group(2)).find()
                            && !KEYS.matcher(at.group(2)).matches())
                    .forEach(at -> findings.add(file.finding(at, "says \"" + at.group(2) + "\": use a %key")));
        }
        return findings;
    }
}
