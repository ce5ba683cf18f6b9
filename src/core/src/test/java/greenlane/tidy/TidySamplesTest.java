package greenlane.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Shows each scanner of the tidy test something bad, and something alike that is good.
class TidySamplesTest {
    private static final Allowed NOTHING = Allowed.of();

    @Test
    void aFileOfMoreThan400LinesIsFoundAndOneOf400IsNot() {
        assertEquals(List.of(), Sizes.files(List.of(java("\n".repeat(400))), NOTHING));
        assertFound("longer than 400 lines", Sizes.files(List.of(java("\n".repeat(401))), NOTHING));
        assertFound("longer than 500 lines", Sizes.files(List.of(java("\n".repeat(501))), NOTHING));
    }

    @Test
    void aMethodOfMoreThan60LinesIsFoundAndOneOf60IsNot() {
        String method = "class A { void wait() {\n%s} }";
        assertEquals(List.of(), Sizes.methods(parse(method.formatted(";\n".repeat(58))), NOTHING));
        assertFound("wait has 61 lines", Sizes.methods(parse(method.formatted(";\n".repeat(59))), NOTHING));
    }

    @Test
    void aLargeFileIsFound(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("small.bin"), new byte[16]);
        Files.write(folder.resolve("large.bin"), new byte[(int) Sizes.FILE_BYTES_MAX + 1]);
        assertFound("large.bin", Sizes.bytes(Checkout.at(folder)));
        assertEquals(1, Sizes.bytes(Checkout.at(folder)).size());
    }

    @Test
    void withoutGitWhatTheBuildMakesIsLeftOut(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("src/core/target"));
        Files.writeString(folder.resolve("src/core/target/A.java"), "class A {}");
        Files.writeString(folder.resolve("src/core/B.java"), "class B {}");
        assertEquals(Set.of("src/core/B.java"), Checkout.at(folder).paths());
    }

    @ParameterizedTest
    @ValueSource(strings = {".a { -fx-fill: #ff0000; }", ".a { -fx-fill: rgb(1, 2, 3); }",
            ".a {\n -fx-border-color: red;\n}",
            ".a { -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.2), 1, 1, 0, 0) }", ".a { -fx-fill: darkred; }"})
    void aColourInAStyleSheetIsFound(String css) {
        assertFound("colour", Colours.inMarkup(List.of(file("a/live.css", css))));
        assertEquals(List.of(), Colours.inMarkup(List.of(file("a/tokens.css", css))));
        assertEquals(List.of(), Colours.inMarkup(List.of(file("a/live.css", "/* " + css + " */"))));
    }

    @Test
    void aTokenOrAnIdInAStyleSheetIsNoColour() {
        assertEquals(List.of(), Colours.inMarkup(List.of(file("a/live.css",
                "#fade { -fx-fill: -color-fg-default; -fx-stroke: transparent; }\n.red-line { -fx-fill: -gl-red; }"))));
    }

    @Test
    void aColourInFxmlIsFoundAndAHandlerIsNot() {
        assertFound("colour", Colours.inMarkup(List.of(file("a/A.fxml", "<Rectangle fill=\"#ff0000\"/>"))));
        assertFound("colour", Colours.inMarkup(List.of(file("a/A.fxml", "<Label style=\"-fx-text-fill: red;\"/>"))));
        assertEquals(List.of(), Colours.inMarkup(List.of(file("a/A.fxml", "<Button onAction=\"#add\"/>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object c = \"#4b3fbf\";", "Object c = \"-fx-fill: #fff;\";", "Object c = Color.RED;",
            "Object c = Color.web(x);", "Object c = javafx.scene.paint.Color.rgb(1, 2, 3);"})
    void aColourInCodeIsFound(String member) {
        assertFound("colour", Colours.inJava(parse("class A { " + member + " }")));
    }

    @Test
    void transparencyAndPlainWordsAreNoColour() {
        assertEquals(List.of(), Colours
                .inJava(parse(
                        "class A { Object a = Color.TRANSPARENT; Object b = \"#queue\"; Object c = \"row #12\"; }")));
    }

    @Test
    void aTokenThatNothingSetsIsFound() {
        SourceFile tokens = file("a/tokens.css", ".root { -gl-heat-1: #fff; }");
        assertEquals(List.of(),
                Colours.unknownTokens(List.of(tokens, file("a/a.css", ".a { -fx-fill: -gl-heat-1; }"))));
        assertFound("-gl-heat-2",
                Colours.unknownTokens(List.of(tokens, file("a/a.css", ".a { -fx-fill: -gl-heat-2; }"))));
    }

    @Test
    void aViewAndAnFxmlWithoutEachOtherAreFound() {
        SourceFile view = file("src/console/src/main/java/greenlane/console/live/LiveView.java", "");
        SourceFile fxml = file("src/console/src/main/resources/greenlane/console/live/LiveView.fxml", "");
        assertEquals(List.of(), Screens.orphans(List.of(view, fxml), NOTHING));
        SourceFile part = file("src/console/src/main/java/greenlane/console/live/Strip.java", "");
        assertEquals(List.of(),
                Screens.orphans(List.of(view, part, renamed(fxml, "Live"), renamed(fxml, "Strip")), NOTHING));
        assertEquals(List.of(),
                Screens.orphans(List.of(new SourceFile(view.path(), "interface LiveView {}")), NOTHING));
        assertFound("no FXML", Screens.orphans(List.of(view), NOTHING));
        assertFound("no view", Screens.orphans(List.of(fxml), NOTHING));
    }

    private static SourceFile renamed(SourceFile file, String name) {
        return file(file.path().replace(file.name(), name + "." + file.extension()), "");
    }

    @Test
    void anExpressionAndALiteralTextInFxmlAreFound() {
        assertFound("expression", Screens.contents(List.of(file("A.fxml", "<Label text=\"${a.b}\"/>"))));
        assertFound("says \"Wait\"", Screens.contents(List.of(file("A.fxml", "<Label text=\"Wait\"/>"))));
        assertFound("says \"等候\"", Screens.contents(List.of(file("A.fxml", "<TextField promptText=\"等候\"/>"))));
        assertEquals(List.of(), Screens.contents(List.of(file("A.fxml",
                "<!-- text=\"Wait\" --><Label text=\"%live.wait\"/><Label text=\"—\"/><Label text=\"Ctrl K\"/><Label text=\"\"/>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TODO later", "// FIXME", "/// @author someone", "// Licensed under the Apache License",
            "// see /home/someone/notes", "uses: actions/checkout@v4"})
    void aForbiddenWordIsFound(String line) {
        assertEquals(1, Words.forbidden(List.of(java(line))).size());
        assertEquals(List.of(), Words.forbidden(List.of(java("// what is to do, by the author, at /home"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"void a() { Thread.sleep(1); }", "void a() { assertTrue(true); }",
            "void a() { assertTrue(true, \"fine\"); }", "@Disabled void a() {}",
            "@org.junit.jupiter.api.Disabled void a() {}",
            "void a() { try { b(); } catch (Exception e) { throw e; } }",
            "void a() { try { b(); } catch (Throwable _) {} }"})
    void aForbiddenCallInATestIsFound(String member) {
        SourceFile test = file("src/core/src/test/java/a/ATest.java", "class ATest { " + member + " }");
        assertEquals(1, Words.calls(JavaCode.parse(List.of(test)), NOTHING).size());
    }

    @Test
    void anOrdinaryCallIsNotFound() {
        assertEquals(List.of(), Words.calls(
                parse("class A { void a() { try { assertTrue(b()); } catch (IOException e) { throw e; } } }"),
                NOTHING));
    }

    @Test
    void aPackageThatSaysNothingOrIsSplitIsFound() {
        String a = "src/core/src/main/java/greenlane/core/a/";
        assertEquals(List.of(), Words.packages(Set.of(a + "A.java", a + "package-info.java")));
        assertEquals(List.of(), Words.packages(Set.of(a + "A.java", a + "package-info.java",
                "src/core/src/test/java/greenlane/core/a/ATest.java")));
        assertFound("without package-info", Words.packages(Set.of(a + "A.java")));
        assertFound("several modules", Words.packages(Set.of(a + "package-info.java",
                "src/store/src/main/java/greenlane/core/a/package-info.java")));
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text);
    }

    private static SourceFile java(String text) {
        return new SourceFile("src/core/src/main/java/a/A.java", text);
    }

    private static List<JavaCode.Unit> parse(String text) {
        return JavaCode.parse(List.of(java(text)));
    }

    private static void assertFound(String what, List<Finding> findings) {
        assertTrue(findings.stream().anyMatch(finding -> finding.toString().contains(what)),
                () -> "expected a finding of '" + what + "', got " + findings);
    }
}
