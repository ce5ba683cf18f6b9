package greenlane.feeds.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

/// How a delimited file of contacts is to be read. Saved as text by [MappingText].
///
/// Words of the maps are compared without regard to case and surrounding space.
///
/// @param source the `source` of the contacts; with the reference it identifies them, so it stays when the mapping changes
/// @param header whether the first row names the columns
/// @param queue the queue of contacts where no column names one
/// @param zone the zone of the file's clocks
/// @param columns for each field the column it stands in; it must be [#complete()] for the file to be read
public record ColumnMapping(String source, char delimiter, Charset charset, boolean header, String queue, ZoneId zone,
        Map<Field, Column> columns, Map<String, Outcome> outcomes, Map<String, Tier> tiers,
        Map<String, Medium> media) {
    /// A column of the file.
    ///
    /// @param index from 0
    /// @param name its name in the header, or `column n` where there is none; problems are named by it
    public record Column(int index, String name, ValueFormat format) {
        public Column {
            if (index < 0 || index >= COLUMNS_MAX) {
                throw new IllegalArgumentException("column " + index + " is out of range");
            }
        }
    }

    /// How many columns a file may have.
    public static final int COLUMNS_MAX = 1_000;

    public ColumnMapping {
        if (source.isBlank() || queue.isBlank()) {
            throw new IllegalArgumentException("a mapping names a source, and a queue for contacts without one");
        }
        columns = Collections.unmodifiableMap(columns.isEmpty() ? Map.of() : new EnumMap<>(columns));
        outcomes = folded(outcomes);
        tiers = folded(tiers);
        media = folded(media);
    }

    private static <T> Map<String, T> folded(Map<String, T> words) {
        Map<String, T> folded = new TreeMap<>();
        words.forEach((word, value) -> folded.put(Words.fold(word), value));
        return Collections.unmodifiableMap(folded);
    }

    /// The outcome a word stands for.
    public Optional<Outcome> outcome(String word) {
        return Optional.ofNullable(outcomes.get(Words.fold(word)));
    }

    /// The tier a word stands for.
    public Optional<Tier> tier(String word) {
        return Optional.ofNullable(tiers.get(Words.fold(word)));
    }

    /// The medium of a queue.
    public Optional<Medium> medium(String queueName) {
        return Optional.ofNullable(media.get(Words.fold(queueName)));
    }

    /// Whether the mapping says when a contact was offered, without which no row can be read.
    public boolean complete() {
        return columns.containsKey(Field.OFFERED) || columns.containsKey(Field.DATE);
    }
}
