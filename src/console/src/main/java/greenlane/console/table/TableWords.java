package greenlane.console.table;

import java.util.function.UnaryOperator;

/// What the table itself says, in the language of the reader. The texts are in `texts.properties` of this package.
///
/// @param ascending  said of a head whose column is sorted upward
/// @param descending said of a head whose column is sorted downward
/// @param separator  stands between the cells of a row that is read out
public record TableWords(String ascending, String descending, String separator) {
    /// The words by their keys.
    public static TableWords from(UnaryOperator<String> text) {
        return new TableWords(text.apply("table.sort.ascending"), text.apply("table.sort.descending"),
                text.apply("table.speech.separator"));
    }
}
