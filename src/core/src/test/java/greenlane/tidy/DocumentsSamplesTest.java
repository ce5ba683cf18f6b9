package greenlane.tidy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Shows the check of the documents names that are there, and names that are not.
class DocumentsSamplesTest {
    private static final SourceFile CODE = new SourceFile(
            "src/core/src/main/java/greenlane/core/floor/FloorReducer.java",
            "package greenlane.core.floor; class FloorReducer { AtomicReference<String> a; void offer() {} }");
    private static final SourceFile COMMAND = new SourceFile(
            "src/console/src/main/java/greenlane/console/command/FloorCommand.java",
            "package greenlane.console.command; class FloorCommand { String o = \"--json\"; }");
    private static final SourceFile POM = new SourceFile("pom.xml",
            "<profile>\n<id>run</id></profile><properties><args></args></properties>");

    @ParameterizedTest
    @ValueSource(strings = {"`FloorReducer`", "`AtomicReference`", "`FloorReducer.java`", "`offer()`",
            "`FloorReducer#offer()`",
            "`src/core`", "`src/core/`", "`greenlane.core.floor`", "`greenlane.core`", "`mvn -Prun -Dargs=\"--json\"`",
            "`mvn -q -DskipTests package`", "[the build](../pom.xml)", "[elsewhere](https://example.org/x)",
            "`src/console/target/greenlane/bin/greenlane`", "`greenlane floor FILE --json`", "```\nmvn -Prun\n```",
            "`january.txt.gz`", "`H2`", "`—`"})
    void whatIsThereMayBeSpokenOf(String text) {
        assertEquals(List.of(), stale(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`FloorFolder`", "`FloorReducer.Names`", "`FloorFolder.java`", "`poll()`", "`src/engine`",
            "`greenlane.core.ceiling`", "`mvn -Pjump`", "`mvn verify -Dspeed=3`", "`mvn -pl src/engine verify`",
            "[the plan](plan.md)", "`greenlane floor FILE --xml`", "```bash\nmvn verify -Pjump\n```", "`plan.md`"})
    void whatIsNotThereIsFound(String text) {
        assertEquals(1, stale(text).size(), () -> stale(text).toString());
    }

    @Test
    void aFindingNamesItsLine() {
        assertEquals(3, stale("one\ntwo\n`FloorFolder`\n").getFirst().line());
        assertEquals(4, stale("one\n```\ngreenlane\nmvn -Pjump\n```\n").getFirst().line());
    }

    @Test
    void aDocumentThatCodePointsToMustBeThere() {
        SourceFile code = new SourceFile("src/core/src/main/java/a/A.java",
                "/// See docs/plan.md for why.\nclass A {}");
        assertEquals(1, new Documents(names()).stale(List.of(code)).size());
        assertEquals(List.of(), new Documents(names()).stale(
                List.of(new SourceFile(code.path(), "/// See docs/A.md.\nclass A {}"))));
    }

    @Test
    void whileTheBuildHasNoProfileAndTheSourcesNoCommandNothingIsComparedWithThem() {
        Names empty = Names.of(Set.of(), List.of(), List.of());
        assertEquals(List.of(), new Documents(empty).stale(
                List.of(new SourceFile("README.md", "`mvn -Prun`, `greenlane floor --json`"))));
    }

    @Test
    void aDependencyThatWasNotWeighedOrIsNotUsedIsFound() {
        String dependency = "<dependency><groupId>a</groupId><artifactId>%s</artifactId>%s</dependency>";
        String version = "<version>1</version>";
        SourceFile root = new SourceFile("pom.xml", "<dependencyManagement>" + dependency.formatted("left", version)
                + dependency.formatted("right", version) + "</dependencyManagement>");
        SourceFile module = new SourceFile("src/core/pom.xml",
                dependency.formatted("left", "") + dependency.formatted("right", ""));
        SourceFile weighed = new SourceFile(Dependencies.DECISIONS, "| `left`, `right` | why |");
        assertEquals(List.of(), Dependencies.unweighed(List.of(root, module, weighed), Allowed.of()));
        assertEquals(2, Dependencies.unweighed(List.of(root, module), Allowed.of()).size());
        assertEquals(2, Dependencies.unweighed(List.of(root, weighed), Allowed.of()).size());
        assertEquals(2, Dependencies.unweighed(List.of(module, weighed), Allowed.of()).size());
        assertEquals(1, Dependencies.unweighed(List.of(root, weighed,
                new SourceFile(module.path(), module.text() + dependency.formatted("left", version))), Allowed.of())
                .size());
    }

    private static List<Finding> stale(String text) {
        SourceFile document = new SourceFile("docs/A.md", text);
        return new Documents(names()).stale(List.of(CODE, POM, document));
    }

    private static Names names() {
        return Names.of(Set.of(CODE.path(), COMMAND.path(), POM.path(), "docs/A.md"), List.of(CODE, POM),
                JavaCode.parse(List.of(CODE, COMMAND)));
    }
}
