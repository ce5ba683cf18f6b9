package greenlane.console.table;

/// A column as someone choosing columns sees it.
///
/// @param canHide the first column names the row and cannot be hidden
public record ColumnChoice(String id, String title, boolean shown, boolean canHide) {}
