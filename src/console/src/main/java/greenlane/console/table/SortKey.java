package greenlane.console.table;

/// One column the rows are sorted by, and which way.
public record SortKey(String columnId, boolean descending) {}
