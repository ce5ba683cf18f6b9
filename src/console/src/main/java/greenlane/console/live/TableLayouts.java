package greenlane.console.live;

import java.util.Optional;

/// Where the columns people chose are remembered, one line of text a table.
public interface TableLayouts {
    /// What was remembered of a table.
    Optional<String> layout(String table);

    /// Remembers a table's columns.
    void remember(String table, String layout);
}
