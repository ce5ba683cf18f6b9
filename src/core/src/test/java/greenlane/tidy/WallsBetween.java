package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// Which packages and libraries a module's classes may depend on.
final class WallsBetween {
    /// What the libraries of the screen are called. Only the console, and what measures it, knows them.
    private static final String[] SCREEN = {"javafx..", "atlantafx..", "org.controlsfx..", "impl.org.controlsfx..",
            "org.kordamp.ikonli.."};
    /// What speaks to a database. Only a store knows it, so that no SQL is written anywhere else.
    private static final String[] DATABASE = {"java.sql..", "javax.sql..", "org.jooq..", "org.h2..", "org.flywaydb.."};
    /// What jOOQ generates from the migrations: not for anyone but the store.
    private static final String[] GENERATED = {"greenlane.store..generated..", "greenlane.store..jooq..",
            "greenlane.store..tables.."};
    /// Parts of the JDK that reach outside the process. The domain is handed what it needs.
    private static final String[] OUTSIDE = {"java.sql..", "java.net..", "java.nio.file..", "java.nio.channels..",
            "java.awt..", "java.rmi..", "java.util.logging..", "java.util.zip..", "java.util.jar..",
            "java.util.prefs.."};

    private static final Set<String> STATEMENTS = Set.of("java.sql.Statement", "java.sql.PreparedStatement",
            "java.sql.CallableStatement");

    private WallsBetween() {}

    static Stream<ArchRule> rules(String module, List<String> reached) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(slices().assignedFrom(packages()).should().beFreeOfCycles()
                .as("packages of " + module + " have no cycles"));
        rules.add(arrows(module, reached));
        if (module.equals("core")) {
            rules.add(noClasses().should().dependOnClassesThat(beyondTheLanguage())
                    .as("core knows the JDK's language, collections and time, JSpecify, and of mathematics Hipparchus"));
        }
        if (!List.of("console", "bench").contains(module)) {
            rules.add(noClasses().should().dependOnClassesThat().resideInAnyPackage(SCREEN)
                    .as(module + " knows nothing of the screen"));
        }
        if (!List.of("store", "central", "bench").contains(module)) {
            rules.add(noClasses().should().dependOnClassesThat().resideInAnyPackage(DATABASE)
                    .as(module + " speaks to no database by itself"));
            rules.add(noClasses().should().dependOnClassesThat().resideInAnyPackage(GENERATED)
                    .as(module + " uses no generated tables"));
        }
        if (module.equals("store")) {
            rules.add(noClasses().that(not(resideInAnyPackage("greenlane.store.disk..", "greenlane.store.generated..")))
                    .should(writeSql()).as("SQL is written out only where the file is opened and migrated"));
        }
        if (!List.of("console", "bench").contains(module)) {
            rules.add(noClasses().should().dependOnClassesThat().resideInAPackage("picocli..")
                    .as(module + " knows nothing of the command line"));
        }
        return rules.stream();
    }

    private static ArchCondition<JavaClass> writeSql() {
        return callCodeUnitWhere(DescribedPredicate.describe("takes SQL as a string",
                call -> call.getTarget().isAnnotatedWith("org.jooq.PlainSQL")
                        || STATEMENTS.contains(call.getTargetOwner().getName())));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return resideInAnyPackage(GENERATED).test(type)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "every package";
            }
        };
    }

    private static ArchRule arrows(String module, List<String> reached) {
        List<String> allowed = new ArrayList<>(List.of("greenlane." + module + ".."));
        reached.forEach(other -> allowed.add("greenlane." + other + ".."));
        String sentence = reached.isEmpty()
                ? module + " reaches no other module"
                : module + " reaches only " + String.join(", ", reached);
        return noClasses().should()
                .dependOnClassesThat(resideInAPackage("greenlane..")
                        .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .as(sentence);
    }

    private static DescribedPredicate<JavaClass> beyondTheLanguage() {
        DescribedPredicate<JavaClass> files = DescribedPredicate.describe("files",
                type -> type.getPackageName().equals("java.io")
                        && (type.getSimpleName().startsWith("File")
                                || type.getSimpleName().equals("RandomAccessFile")));
        return not(resideInAnyPackage("java..", "org.jspecify..", "org.hipparchus..", "greenlane.core.."))
                .or(resideInAnyPackage(OUTSIDE))
                .or(files);
    }
}
