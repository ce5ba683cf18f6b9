package greenlane.store.act;

import java.util.Set;

import org.jooq.DSLContext;

/// What is to be done in one transaction. It runs once, wholly or not at all, and names in `changes` what it changed.
@FunctionalInterface
public interface Act<T> {
    T carryOut(DSLContext sql, Set<Change> changes);
}
