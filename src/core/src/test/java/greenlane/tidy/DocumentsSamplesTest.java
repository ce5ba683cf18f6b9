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
            "package greenlane.core.floor; class FloorReducer { AtomicReference<String> a; void offer() {} String o = \"--json\"; }");
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

    private static List<Finding> stale(String text) {
        SourceFile document = new SourceFile("docs/A.md", text);
        Names names = Names.of(Set.of(CODE.path(), POM.path(), document.path()), List.of(CODE, POM, document),
                JavaCode.parse(List.of(CODE)));
        return new Documents(names).stale(List.of(CODE, POM, document));
    }
}
