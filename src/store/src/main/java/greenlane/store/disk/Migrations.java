package greenlane.store.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.h2.tools.RunScript;

/// The versions of the store's tables: SQL files that are run in order and never change once shipped.
///
/// H2 commits every change of a table by itself, so a migration that is cut short would leave half of it. They are therefore run on a
/// draft file only, which takes the place of the live one when it is whole: see docs/decisions/0002-store-migrations.md,
/// which also says why this is plain JDBC and not Flyway.
///
/// @param files the files, oldest first; the position is the version
record Migrations(List<String> files) {
    /// Where the store notes what was run on it.
    static final String TABLE = "schema_migration";
    /// Those of this program. The tests bring later ones, to have something to migrate to.
    static final Migrations SHIPPED = new Migrations(List.of("V1__floor.sql", "V2__customers.sql",
            "V3__purchases.sql", "V4__tiers.sql", "V5__tags.sql", "V6__silent.sql", "V7__contacts_of_customers.sql"));

    private static final String FOLDER = "/greenlane/store/migration/";

    Migrations {
        files = List.copyOf(files);
    }

    /// A migration as it was run, or as it would be.
    record Migration(int version, String file, String sha256) {}

    /// These with one more after them.
    Migrations then(String file) {
        List<String> more = new ArrayList<>(files);
        more.add(file);
        return new Migrations(more);
    }

    /// The version this program makes and reads.
    int known() {
        return files.size();
    }

    /// The migrations a store has had, oldest first; empty when the file is none of ours or was never finished.
    static List<Migration> applied(Connection connection) throws SQLException {
        List<Migration> applied = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "SCHEMA_MIGRATION", null)) {
            if (!tables.next()) {
                return applied;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select version, file, sha256 from " + TABLE + " order by version")) {
            while (rows.next()) {
                applied.add(new Migration(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
        }
        return applied;
    }

    /// Whether a store's history is the beginning of ours, to the letter.
    boolean ours(List<Migration> applied) {
        for (int index = 0; index < applied.size() && index < files.size(); index++) {
            if (!applied.get(index).equals(migration(index + 1))) {
                return false;
            }
        }
        return true;
    }

    /// Runs what a store has not had yet.
    void run(Connection connection, int from, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE
                    + " (version int primary key, file varchar(128) not null, sha256 char(64) not null,"
                    + " applied_at_millis bigint not null)");
        }
        for (int version = from + 1; version <= known(); version++) {
            Migration migration = migration(version);
            RunScript.execute(connection, new StringReader(text(migration.file())));
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into " + TABLE + " values (?, ?, ?, ?)")) {
                insert.setInt(1, version);
                insert.setString(2, migration.file());
                insert.setString(3, migration.sha256());
                insert.setLong(4, now.toEpochMilli());
                insert.executeUpdate();
            }
        }
    }

    private Migration migration(int version) {
        String file = files.get(version - 1);
        return new Migration(version, file, sha256(text(file)));
    }

    /// The text of a migration with the line ends of its repository, whatever a checkout made of them.
    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("migration " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new IllegalStateException("migration " + file + " cannot be read", failure);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
