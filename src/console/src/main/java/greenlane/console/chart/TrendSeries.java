package greenlane.console.chart;

import java.util.List;

/// One line of a trend.
///
/// @param name stands at the line's end with its last value
/// @param styleClass decides colour and dashes
/// @param from the first step of which something is known: the line begins there, for what is not known is not zero
public record TrendSeries(String name, String styleClass, List<Long> values, int from) {
    public TrendSeries {
        values = List.copyOf(values);
        if (from < 0 || from > values.size()) {
            throw new IllegalArgumentException("a line of " + values.size() + " steps cannot begin at " + from);
        }
    }

    /// Whether nothing is known of it.
    boolean empty() {
        return from == values.size();
    }

    long last() {
        return values.isEmpty() ? 0 : values.getLast();
    }
}
