package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// What no class of a module may do, wherever it is used from.
final class WallsInside {
    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");
    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");
    /// Packages that hand out the clock, ids and randomness to all others, and so may ask the system for them.
    private static final String[] WIRING = {"greenlane.console", "greenlane.central", "greenlane.bench.."};
    /// Packages whose work is to write to the terminal.
    private static final String[] TERMINAL = {"greenlane.console.command..", "greenlane.bench.."};
    private static final String MAIN = ".*\\.\\w*Main";
    private static final Set<String> NOT_REPEATABLE = Set.of("java.lang.System.currentTimeMillis",
            "java.lang.Math.random", "java.util.UUID.randomUUID", "java.util.concurrent.ThreadLocalRandom.current",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
            "java.time.InstantSource.system");

    private static final Set<String> UNSEEDED = Set.of("java.util.Random", "java.util.SplittableRandom");
    private static final String CLOCK = "java.time.Clock";

    private WallsInside() {}

    static Stream<ArchRule> rules(String module) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(classes().that(not(generated())).should(standInANullMarkedPackage())
                .as("every package is @NullMarked by its package-info"));
        rules.add(classes().should(haveATellingName()).as("no class is named Manager, Helper, Util or Impl"));
        rules.add(noClasses().that().haveNameMatching(".*ViewModel(\\$.*)?")
                .should().dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..",
                        "org.kordamp..").and(not(resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
                .as("view models know nothing of JavaFX but beans and collections"));
        rules.add(noClasses().that(not(resideInAnyPackage(WIRING))).should().accessTargetWhere(asksTheSystem())
                .as("clock, ids and randomness are handed in"));
        if (module.equals("core")) {
            rules.add(noClasses().should().callMethod(System.class, "nanoTime").as("core has no clock of its own"));
        }
        rules.add(noClasses().that(not(resideInAnyPackage(TERMINAL))).and().haveNameNotMatching(MAIN).should()
                .accessTargetWhere(writesToTheTerminal())
                .as("nothing but commands and mains writes to the terminal"));
        rules.add(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..")
                .as("logs go through SLF4J"));
        rules.add(fields().that().areStatic().and(describe("are written in the sources", WallsInside::written)).should()
                .beFinal().as("no static state can change"));
        if (!List.of("console", "bench").contains(module)) {
            rules.add(methods().that(describe("are our own getters", WallsInside::ownGetter)).should(notExist())
                    .as("accessors of our own types have no get"));
        }
        return rules.stream();
    }

    private static DescribedPredicate<JavaClass> generated() {
        return resideInAnyPackage("greenlane.store..generated..", "greenlane.store..jooq..",
                "greenlane.store..tables..",
                "greenlane.bench..jmh_generated..");
    }

    private static boolean written(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC) && !generated().test(field.getOwner());
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type,
                            type.getPackageName() + " has no @NullMarked package-info (" + type.getName() + ")"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return new ArchCondition<>("have a name that says what it is") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAMES.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has a name that says nothing"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheSystem() {
        return describe("asks the system for time, ids or randomness", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            List<String> parameters = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                    ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                    : List.of();
            boolean now = owner.startsWith("java.time.") && name.equals("now") && !parameters.contains(CLOCK);
            boolean unseeded = UNSEEDED.contains(owner) && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                    && parameters.isEmpty();
            return now || unseeded || NOT_REPEATABLE.contains(owner + "." + name);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> writesToTheTerminal() {
        return describe("writes to the terminal", access -> {
            String name = access.getTarget().getName();
            boolean stream = access.getTargetOwner().isEquivalentTo(System.class)
                    && (name.equals("out") || name.equals("err"));
            return stream || name.equals("printStackTrace");
        });
    }

    private static boolean ownGetter(JavaMethod method) {
        return GETTER.matcher(method.getName()).matches() && method.getRawParameterTypes().isEmpty()
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC) && !generated().test(method.getOwner())
                && Stream.concat(method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                        .noneMatch(above -> above.tryGetMethod(method.getName()).isPresent());
    }

    private static ArchCondition<JavaMethod> notExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " begins with get"));
            }
        };
    }
}
