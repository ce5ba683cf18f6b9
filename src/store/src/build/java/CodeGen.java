import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.h2.tools.RunScript;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ classes of the store from its migrations: runs them on an H2 in memory and reads the result back.
///
/// Run by the build as a single source file: `java CodeGen.java MIGRATIONS_FOLDER OUTPUT_FOLDER MARKER_FILE`. The marker
/// is written last, so that the build can skip this step while it is newer than every migration.
public final class CodeGen {
    private static final String PACKAGE = "greenlane.store.generated";

    private CodeGen() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path marker = Path.of(args[2]);
        Files.deleteIfExists(marker);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:codegen", "sa", "")) {
            for (Path migration : inOrder(migrations)) {
                try (Reader script = Files.newBufferedReader(migration, StandardCharsets.UTF_8)) {
                    RunScript.execute(connection, script);
                }
            }
            generate(connection, output);
        }
        Files.createDirectories(marker.toAbsolutePath().getParent());
        Files.writeString(marker, "");
    }

    private static List<Path> inOrder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(CodeGen::version)).toList();
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void generate(Connection connection, Path output) throws Exception {
        GenerationTool tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(new Configuration().withLogging(Logging.WARN).withGenerator(new Generator()
                .withDatabase(new Database().withName("org.jooq.meta.h2.H2Database").withInputSchema("PUBLIC")
                        .withOutputSchemaToDefault(true))
                .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false).withComments(false)
                        .withGeneratedAnnotation(false).withGlobalCatalogReferences(false)
                        .withGlobalSchemaReferences(false).withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false).withImplicitJoinPathsManyToMany(false)
                        .withImplicitJoinPathTableSubtypes(false))
                .withTarget(new Target().withPackageName(PACKAGE).withDirectory(output.toString()))));
    }
}
