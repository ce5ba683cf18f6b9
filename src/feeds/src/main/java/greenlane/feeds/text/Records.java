package greenlane.feeds.text;

import java.util.List;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;

/// The rows of a table, one after the other, wherever they are kept. Those that cannot be read at all are rejected on the way.
public interface Records {
    /// Goes to the next row; false when there is none.
    boolean next();

    /// The line the row begins on, or the number of the row in its sheet, from 1.
    long line();

    /// The row's cells.
    List<String> cells();

    /// The row as it stands in the file, or as comma-separated values.
    String text();

    /// Rejects the row the reader stands on.
    void reject(String field, Dirt kind, Detail detail);
}
