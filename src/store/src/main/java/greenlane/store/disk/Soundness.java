package greenlane.store.disk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Looks whether a store's file can be read: at its edges when it is opened, row by row before a backup is trusted.
final class Soundness {
    private Soundness() {}

    /// Reads the count and the outermost keys of every table. Costs a few pages a table, whatever its size.
    static void glance(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : tables(connection, true).entrySet()) {
                String columns = table.getValue();
                try (ResultSet edges = statement.executeQuery("select count(*), min(" + columns + "), max(" + columns
                        + ") from \"" + table.getKey() + '"')) {
                    edges.next();
                }
            }
        }
    }

    /// Reads every column of every row and counts the rows again. Returns what is wrong, empty when nothing is.
    static Optional<String> readThrough(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : tables(connection, false).entrySet()) {
                try (ResultSet counts = statement
                        .executeQuery("select count(*), count(nullif(length(concat_ws('', 'x', "
                                + table.getValue() + ")), 0)) from \"" + table.getKey() + '"')) {
                    counts.next();
                    if (counts.getLong(1) != counts.getLong(2)) {
                        return Optional.of("table " + table.getKey() + " says it has " + counts.getLong(1)
                                + " rows and has " + counts.getLong(2));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The tables with their columns: the first column only, which in every table is its key, or all.
    private static Map<String, String> tables(Connection connection, boolean keysOnly) throws SQLException {
        Map<String, StringJoiner> columns = new LinkedHashMap<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "PUBLIC", null, null)) {
            while (rows.next()) {
                StringJoiner joined = columns.computeIfAbsent(rows.getString("TABLE_NAME"),
                        _ -> new StringJoiner(", "));
                if (!keysOnly || joined.length() == 0) {
                    joined.add('"' + rows.getString("COLUMN_NAME") + '"');
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach((table, joined) -> texts.put(table, joined.toString()));
        return texts;
    }
}
