package greenlane.tidy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Compiles small bad classes and sees that the wall they climb stops them.
class BreachesTest {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void cleanClassesBreachNothing() {
        assertEquals(List.of(), breaches("core", marked("greenlane.core.a"),
                "package greenlane.core.a; class Wait { final long millis = 1; long millis() { return millis; } }"));
    }

    @Test
    void twoPackagesThatNeedEachOtherAreACycle() {
        assertBreach("have no cycles", breaches("core", marked("greenlane.core.a"), marked("greenlane.core.b"),
                "package greenlane.core.a; public class Left { greenlane.core.b.Right right; }",
                "package greenlane.core.b; public class Right { greenlane.core.a.Left left; }"));
    }

    @Test
    void aSubpackageThatNeedsItsRootIsACycle() {
        assertBreach("have no cycles", breaches("core", marked("greenlane.core.a"), marked("greenlane.core.a.b"),
                "package greenlane.core.a; public class Left { greenlane.core.a.b.Right right; }",
                "package greenlane.core.a.b; public class Right { greenlane.core.a.Left left; }"));
    }

    @Test
    void anArrowThatIsNotInTheDesignIsABreach() {
        assertBreach("core reaches no other module", breaches("core", marked("greenlane.core.a"),
                "package greenlane.store.x; public class Rows {}",
                "package greenlane.core.a; class Wait { greenlane.store.x.Rows rows; }"));
        assertBreach("sync reaches only core, store", breaches("sync", marked("greenlane.sync"),
                "package greenlane.feeds; public class Replay {}",
                "package greenlane.sync; class Push { greenlane.feeds.Replay replay; }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core    | core knows the JDK's language      | java.sql.Connection f;
            core    | core knows the JDK's language      | java.nio.file.Path f;
            core    | core knows the JDK's language      | java.io.File f;
            core    | core knows the JDK's language      | javax.tools.Tool f;
            feeds   | feeds speaks to no database        | java.sql.Connection f;
            sync    | sync speaks to no database         | javax.sql.DataSource f;
            store   | clock, ids and randomness          | Object f = java.time.Instant.now();
            store   | clock, ids and randomness          | Object f = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
            feeds   | clock, ids and randomness          | java.util.function.Supplier<?> f = java.time.Instant::now;
            feeds   | clock, ids and randomness          | long f = System.currentTimeMillis();
            sync    | clock, ids and randomness          | Object f = java.util.UUID.randomUUID();
            core    | clock, ids and randomness          | double f = Math.random();
            feeds   | clock, ids and randomness          | Object f = new java.util.Random();
            core    | core has no clock of its own       | long f = System.nanoTime();
            store   | writes to the terminal             | { System.out.println(); }
            store   | writes to the terminal             | { new RuntimeException().printStackTrace(); }
            store   | logs go through SLF4J              | java.util.logging.Logger f;
            store   | no static state can change         | static int f;
            store   | SQL is written out only            | boolean f(java.sql.Statement s) throws Exception { return s.execute("x"); }
            feeds   | accessors of our own types         | int getWait() { return 1; }
            """)
    void whatAClassMayNotDoIsABreach(String module, String wall, String member) {
        String home = "greenlane." + module;
        assertBreach(wall,
                breaches(module, marked(home), "package " + home + "; class Wrong { " + member + " }"));
    }

    @ParameterizedTest
    @CsvSource({"QueueManager", "TextUtil", "TextUtils", "FloorHelper", "StoreImpl"})
    void anEmptyNameIsABreach(String name) {
        assertBreach("no class is named",
                breaches("feeds", marked("greenlane.feeds"), "package greenlane.feeds; class " + name + " {}"));
    }

    @Test
    void aClockHandedInAndASeedAreFine() {
        assertEquals(List.of(), breaches("feeds", marked("greenlane.feeds"), """
                package greenlane.feeds;
                class Paced {
                    Object at(java.time.Clock clock) { return java.time.Instant.now(clock); }
                    Object dice(long seed) { return new java.util.Random(seed); }
                }
                """));
    }

    @Test
    void whereThingsAreWiredTheClockMayBeAsked() {
        String wired = "class Wiring { Object clock = java.time.Instant.now(); }";
        assertEquals(List.of(),
                breaches("console", marked("greenlane.console"), "package greenlane.console; " + wired));
        assertBreach("clock, ids and randomness", breaches("console", marked("greenlane.console.live"),
                "package greenlane.console.live; " + wired));
    }

    @Test
    void aViewModelThatKnowsTheSceneIsABreach() {
        assertBreach("view models know nothing", breaches("console", marked("greenlane.console.live"),
                "package javafx.scene; public class Node {}",
                "package greenlane.console.live; class LiveViewModel { javafx.scene.Node node; }"));
        assertEquals(List.of(), breaches("console", marked("greenlane.console.live"),
                "package javafx.beans; public class Observable {}",
                "package greenlane.console.live; class LiveViewModel { javafx.beans.Observable seen; }"));
    }

    @Test
    void aPackageWithoutItsMarkIsABreach() {
        assertBreach("every package is @NullMarked",
                breaches("feeds", "package greenlane.feeds; class Bare {}"));
    }

    private static String marked(String name) {
        return "@org.jspecify.annotations.NullMarked package " + name + ";";
    }

    private static void assertBreach(String wall, List<String> breaches) {
        assertTrue(breaches.stream().anyMatch(breach -> breach.contains(wall)),
                () -> "expected a breach of '" + wall + "', got " + breaches);
    }

    private List<String> breaches(String module, String... sources) {
        try {
            Path out = Files.createTempDirectory(folder, "classes");
            compile(out, List.of(sources));
            return ArchConfiguration.withThreadLocalScope(configuration -> {
                configuration.setResolveMissingDependenciesFromClassPath(false); // the samples are all there is to see
                Path compiled = out.resolve("greenlane").resolve(module);
                return Walls.around(module, new ClassFileImporter().importPath(compiled)).breaches();
            });
        } catch (IOException e) {
            throw new IllegalStateException("the samples could not be written", e);
        }
    }

    private static void compile(Path out, List<String> sources) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new Sample(nameOf(source), source));
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-d", out.toString());
            assertTrue(compiler.getTask(null, files, null, options, null, units).call(), "the samples do not compile");
        }
    }

    private static String nameOf(String source) {
        Matcher in = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        assertTrue(in.find(), source);
        return in.group(1).replace('.', '/') + "/" + (type.find() ? type.group(1) : "package-info") + ".java";
    }

    private static final class Sample extends SimpleJavaFileObject {
        private final String text;

        Sample(String path, String text) {
            super(URI.create("sample:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
