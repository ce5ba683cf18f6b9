package greenlane.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;

/// Colours are written only in the token files, `tokens*.css`; everything else looks them up by name.
final class Colours {
    private static final String NAMED = "white|black|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|cyan|magenta"
            + "|navy|teal|lime|maroon|olive|silver|gold|crimson|indigo|violet|(?:dark|light)[a-z]+";
    private static final String WRITTEN = "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hsba?)\\(";
    private static final Pattern CSS_VALUE = Pattern.compile("(-[\\w-]+|[a-z][\\w-]*)\\s*:\\s*([^;{}]*)[;}]");
    private static final Pattern IN_VALUE = Pattern.compile(WRITTEN + "|(?<![\\w-])(?:" + NAMED + ")(?![\\w-])");
    private static final Pattern IN_FXML = Pattern
            .compile("(?:fill|Fill|stroke|style|color|Color)=\"[^\"]*?(?:" + WRITTEN
                    + "|(?:[\"\\s:])(?:" + NAMED + ")[\";\\s])");
    private static final Pattern IN_STRING = Pattern
            .compile("^(?:#|0x)[0-9a-fA-F]{3,8}$|:\\s*#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?)\\(");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN_SET = Pattern.compile("(-gl-[\\w-]+)\\s*:");
    private static final Pattern TOKEN_USE = Pattern.compile("(?<![\\w-])(-gl-[\\w-]+)(?!\\s*:|[\\w-])");
    private static final Set<String> PAINTS = Set.of("web", "rgb", "rgba", "hsb", "gray", "grayRgb", "color",
            "valueOf");

    private Colours() {}

    static boolean isTokens(SourceFile file) {
        return file.is("css") && file.name().startsWith("tokens");
    }

    static List<Finding> inMarkup(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.is("css") && !isTokens(file)) {
                String css = withoutComments(file.text());
                CSS_VALUE.matcher(css).results()
                        .forEach(value -> IN_VALUE.matcher(value.group(2)).results()
                                .forEach(colour -> findings.add(file.finding(value.start(2) + colour.start(),
                                        "writes the colour " + colour.group() + " out: use a token"))));
            } else if (file.is("fxml")) {
                IN_FXML.matcher(file.text()).results()
                        .forEach(
                                colour -> findings.add(file.finding(colour, "writes a colour out: use a style class")));
            }
        }
        return findings;
    }

    static List<Finding> inJava(List<JavaCode.Unit> units) {
        List<Finding> findings = new ArrayList<>();
        for (JavaCode.Unit unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text && IN_STRING.matcher(text).find()) {
                        findings.add(unit.finding(literal, "writes the colour \"" + text + "\" out: use a token"));
                    }
                    return null;
                }

                @Override
                public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
                    String name = select.getIdentifier().toString();
                    boolean constant = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals("TRANSPARENT");
                    if (select.getExpression().toString().matches("(?:.*\\.)?Color")
                            && (constant || PAINTS.contains(name))) {
                        findings.add(unit.finding(select, "makes the colour " + select + " in code: use a token"));
                    }
                    return super.visitMemberSelect(select, null);
                }
            }.scan(unit.tree(), null);
        }
        return findings;
    }

    /// Own tokens, `-gl-…`, that are used in a style sheet and set in none.
    static List<Finding> unknownTokens(List<SourceFile> files) {
        Set<String> set = new HashSet<>();
        List<SourceFile> sheets = files.stream().filter(file -> file.is("css")).toList();
        sheets.forEach(file -> TOKEN_SET.matcher(withoutComments(file.text())).results()
                .forEach(token -> set.add(token.group(1))));
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : sheets) {
            for (MatchResult use : TOKEN_USE.matcher(withoutComments(file.text())).results().toList()) {
                if (!set.contains(use.group(1))) {
                    findings.add(file.finding(use, "uses the token " + use.group(1) + ", which nothing sets"));
                }
            }
        }
        return findings;
    }

    private static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
    }
}
