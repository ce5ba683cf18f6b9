package greenlane.console.chart;

import java.util.List;

/// One line of a trend.
///
/// @param name stands at the line's end with its last value
/// @param styleClass decides colour and dashes
public record TrendSeries(String name, String styleClass, List<Long> values) {
    public TrendSeries {
        values = List.copyOf(values);
    }

    long last() {
        return values.isEmpty() ? 0 : values.getLast();
    }
}
