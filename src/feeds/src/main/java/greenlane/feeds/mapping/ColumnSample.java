package greenlane.feeds.mapping;

import java.util.List;
import java.util.Optional;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

/// The first values of one column, and what they could mean: for someone who chooses a field or a format by hand.
///
/// @param values those that are not blank
public record ColumnSample(List<String> values) {
    public ColumnSample {
        values = List.copyOf(values);
    }

    /// The values of a column of [MappingGuess#sample].
    public static ColumnSample of(List<List<String>> rows, int column) {
        return new ColumnSample(rows.stream().filter(row -> column < row.size()).map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty()).toList());
    }

    /// The formats in which the values, or nearly all of them, can be read as a field; the likeliest first.
    public List<ValueFormat> formats(Field field) {
        return List.copyOf(new FormatGuess().ways(values).of(field));
    }

    /// How many of the values can be read as a field in this format.
    public long readable(Field field, ValueFormat format) {
        CellReader reader = new CellReader();
        return values.stream().filter(value -> readable(reader, value, field, format)).count();
    }

    private static boolean readable(CellReader reader, String value, Field field, ValueFormat format) {
        if (field.isLength()) {
            return reader.length(value, format).isPresent();
        }
        return format.kind() == ValueFormat.Kind.TEXT || reader.moment(value, format) != null;
    }

    /// What a word usually means as an outcome.
    public static Optional<Outcome> outcome(String word) {
        return Words.outcome(word);
    }

    /// What a word usually means as a tier.
    public static Optional<Tier> tier(String word) {
        return Words.tier(word);
    }

    /// The medium a queue's name speaks of.
    public static Medium medium(String queue) {
        return Words.medium(queue);
    }
}
