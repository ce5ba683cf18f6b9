package greenlane.tidy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;

/// The walls of one module: which other modules and libraries it may reach, and what none of its classes may do.
///
/// Each module's `WallsTest` runs its own. The arrows between modules stand here and nowhere else; the build's poms can only
/// be stricter.
public final class Walls {
    /// Where each arrow may end. A module always reaches itself.
    static final Map<String, List<String>> ARROWS = Map.of("core", List.of(), "store", List.of("core"), "feeds",
            List.of("core"), "sync", List.of("core", "store"), "console", List.of("core", "store", "feeds", "sync"),
            "central", List.of("core"), "bench",
            List.of("core", "store", "feeds", "sync", "console", "central"));

    private final String module;
    private final JavaClasses classes;

    private Walls(String module, JavaClasses classes) {
        this.module = module;
        this.classes = classes;
    }

    /// The walls around the compiled main classes of a module, by its folder's name under `src`.
    public static Walls of(String module) {
        return new Walls(module, new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("greenlane." + module));
    }

    static Walls around(String module, JavaClasses classes) {
        return new Walls(module, classes);
    }

    /// One test a wall, named as a sentence.
    public Stream<DynamicTest> tests() {
        return rules().map(
                rule -> DynamicTest.dynamicTest(rule.getDescription(),
                        () -> rule.allowEmptyShould(true).check(classes)));
    }

    /// What is wrong, one text a wall that does not hold.
    List<String> breaches() {
        return rules().map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(result -> result.hasViolation()).map(result -> result.getFailureReport().toString()).toList();
    }

    private Stream<ArchRule> rules() {
        List<String> reached = Objects.requireNonNull(ARROWS.get(module), () -> "no arrows are known for " + module);
        return Stream.concat(WallsBetween.rules(module, reached), WallsInside.rules(module));
    }
}
