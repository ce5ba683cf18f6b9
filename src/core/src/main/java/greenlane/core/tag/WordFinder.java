package greenlane.core.tag;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.text.Lexicon;
import greenlane.core.text.Segmenter;
import greenlane.core.text.WordText;

/// Finds in a text the phrases of all the rules of a library. Safe for use by several threads.
public final class WordFinder {
    /// How many phrases of one text are kept; more of them would make no tag surer.
    public static final int FOUND_MAX = 48;

    private static final int AROUND_CHARS = 24;

    private record Sought(int rule, TagRule.Basis.Words words) {}

    private final Segmenter segmenter;
    private final List<Sought> sought = new ArrayList<>();

    public WordFinder(TagLibrary library, Segmenter segmenter) {
        this.segmenter = segmenter;
        int rule = 0;
        for (Tag tag : library.tags()) {
            for (TagRule of : tag.rules()) {
                if (of.basis() instanceof TagRule.Basis.Words words) {
                    sought.add(new Sought(rule, words));
                }
                rule++;
            }
        }
    }

    /// A phrase that was found, which was not denied.
    ///
    /// @param rule by its number in the whole library
    /// @param start the first character of it in the text
    /// @param end the character after its last
    public record Found(int rule, int percent, int start, int end) {
        /// As it was said on a day.
        ///
        /// @param text what it was found in
        public Said said(String text, int day, TagRule.Place place, String reference) {
            int from = Math.max(0, start - AROUND_CHARS);
            int to = Math.min(text.length(), end + AROUND_CHARS);
            return new Said(rule, percent, day, place, reference, text.substring(from, to), start - from, end - from);
        }
    }

    /// What is found in a text.
    public List<Found> find(String text, TagRule.Place place) {
        List<Found> found = new ArrayList<>();
        WordText words = WordText.of(text, segmenter);
        for (Sought one : sought) {
            if (one.words().places().contains(place)) {
                for (Lexicon.Hit hit : one.words().lexicon().hits(words)) {
                    if (!hit.denied() && found.size() < FOUND_MAX) {
                        found.add(new Found(one.rule(), hit.phrase().percent(), hit.start(), hit.end()));
                    }
                }
            }
        }
        return found;
    }

    /// What was found, as text: numbers with commas.
    public static String write(List<Found> found) {
        StringBuilder out = new StringBuilder();
        for (Found one : found) {
            out.append(out.isEmpty() ? "" : ",").append(one.rule()).append(',').append(one.percent()).append(',')
                    .append(one.start()).append(',').append(one.end());
        }
        return out.toString();
    }

    /// What [#write] has written.
    public static List<Found> read(String written) {
        List<Found> found = new ArrayList<>();
        if (written.isEmpty()) {
            return found;
        }
        String[] numbers = written.split(",", -1);
        for (int i = 0; i + 3 < numbers.length; i += 4) {
            found.add(new Found(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1]),
                    Integer.parseInt(numbers[i + 2]), Integer.parseInt(numbers[i + 3])));
        }
        return found;
    }
}
