package greenlane.feeds.mapping;

import java.util.Arrays;
import java.util.List;

/// What a column of a described table can mean.
///
/// @param code the stable word for it in saved mappings and message keys
/// @param needed whether no row can be read without it
/// @param names the names such columns have, folded, in Chinese and English
public record TableField(String code, Kind kind, boolean needed, List<String> names) {
    /// What the column's values are.
    public enum Kind {
        /// Words.
        TEXT,
        /// A number, with a currency's sign or without.
        NUMBER,
        /// A date, or a date and a time.
        MOMENT
    }

    /// A field whose columns have these names, apart by commas.
    public static TableField of(String code, Kind kind, boolean needed, String names) {
        return new TableField(code, kind, needed, Arrays.stream(names.split(",", -1)).map(Words::fold).toList());
    }

    /// How well a column's name fits: 2 exactly, 1 in part, 0 not.
    int fit(String columnName) {
        String name = Words.fold(columnName);
        if (names.contains(name)) {
            return 2;
        }
        return names.stream().anyMatch(word -> word.length() > 2 && name.contains(word)) ? 1 : 0;
    }
}
