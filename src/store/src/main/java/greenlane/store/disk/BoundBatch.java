package greenlane.store.disk;

import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/// One statement carried out for many rows. jOOQ writes it; the values are bound by hand, because jOOQ builds a tree of objects for
/// each value of each row, which was a tenth of an import's time.
public final class BoundBatch {
    private final String statement;

    /// @param statement with a placeholder for each value of a row
    public BoundBatch(Query statement) {
        this.statement = statement.getSQL();
    }

    /// Carries it out inside the caller's transaction; returns how many rows of the store changed.
    ///
    /// @param values of a row, in the order of the statement's placeholders
    public <R> long run(DSLContext sql, List<R> rows, Function<R, @Nullable Object[]> values) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (R row : rows) {
                    @Nullable
                    Object[] bound = values.apply(row);
                    for (int i = 0; i < bound.length; i++) {
                        prepared.setObject(i + 1, bound[i]);
                    }
                    prepared.addBatch();
                }
                return Arrays.stream(prepared.executeBatch()).asLongStream().sum();
            }
        });
    }
}
