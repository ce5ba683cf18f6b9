package greenlane.console.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What someone made of a table's columns: which, in which order, how wide, and sorted by what; in one line of text that can be kept.
///
/// Written as `queue:180 wait:* !asa:64 | wait- queue+`: `!` is hidden, `*` the column's own width, `-` descending.
record ColumnLayout(List<Place> places, List<SortKey> sort) {
    /// More columns or longer texts than this are not a layout.
    static final int PLACES_MAX = 200;
    private static final int TEXT_MAX = 20_000;
    private static final Pattern PLACE = Pattern.compile("(!?)([A-Za-z0-9_.-]+):(\\*|[0-9]{1,5})");
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_.-]+)([+-])");
    private static final double OWN = 0;

    /// A column's place. Width in pixels, 0 for the column's own.
    record Place(String columnId, boolean hidden, double width) {}

    ColumnLayout {
        places = List.copyOf(places);
        sort = List.copyOf(sort);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            text.append(text.isEmpty() ? "" : " ").append(place.hidden() ? "!" : "").append(place.columnId())
                    .append(':')
                    .append(place.width() == OWN ? "*" : Long.toString(Math.round(place.width())));
        }
        if (!sort.isEmpty()) {
            text.append(" |");
            for (SortKey key : sort) {
                text.append(' ').append(key.columnId()).append(key.descending() ? '-' : '+');
            }
        }
        return text.toString();
    }

    /// Reads a layout; empty where the text is none.
    static Optional<ColumnLayout> parse(String text) {
        if (text.length() > TEXT_MAX) {
            return Optional.empty();
        }
        int bar = text.indexOf('|');
        List<Place> places = new ArrayList<>();
        for (String word : words(bar < 0 ? text : text.substring(0, bar))) {
            Matcher place = PLACE.matcher(word);
            if (!place.matches() || places.size() == PLACES_MAX) {
                return Optional.empty();
            }
            double width = place.group(3).equals("*") ? OWN : Integer.parseInt(place.group(3));
            places.add(new Place(place.group(2), !place.group(1).isEmpty(), width));
        }
        List<SortKey> sort = new ArrayList<>();
        for (String word : words(bar < 0 ? "" : text.substring(bar + 1))) {
            Matcher key = KEY.matcher(word);
            if (!key.matches()) {
                return Optional.empty();
            }
            sort.add(new SortKey(key.group(1), key.group(2).equals("-")));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new ColumnLayout(places, sort));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
