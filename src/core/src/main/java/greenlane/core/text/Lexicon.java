package greenlane.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Phrases that speak for something, each with how strongly.
///
/// A phrase is found where it begins and ends as words do: 打折 is not in 拨打折扣热线 where a dictionary divides that 拨/打折扣/热线. Of phrases that begin at
/// the same place the longest counts, and none begins inside another; so a phrase of no strength (贵公司) keeps a shorter one from counting. A
/// phrase in Latin letters that ends in `*` stands for all words that begin so. Both Chinese scripts are found by either.
public final class Lexicon {
    /// How many phrases there can be.
    public static final int PHRASES_MAX = 2_000;

    private static final Phrase UNNAMED = new Phrase("-", 0);

    private record Sought(Phrase phrase, String folded, boolean open) {}

    private final List<Phrase> phrases;
    private final Map<Character, List<Sought>> byFirst = new HashMap<>();

    private Lexicon(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        Set<Sought> seen = new HashSet<>();
        for (Phrase phrase : phrases) {
            Sought sought = phrase.sought();
            if (!seen.add(new Sought(UNNAMED, sought.folded(), sought.open()))) {
                throw new IllegalArgumentException("the phrase " + phrase.text() + " stands there twice");
            }
            byFirst.computeIfAbsent(sought.folded().charAt(0), _ -> new ArrayList<>()).add(sought);
        }
        byFirst.values().forEach(same -> same
                .sort(Comparator.comparingInt((Sought sought) -> sought.folded().length()).reversed()));
    }

    /// A phrase.
    ///
    /// @param text as it was written
    /// @param percent how strongly it speaks, 0 to 100
    public record Phrase(String text, int percent) {
        /// The longest phrase.
        public static final int CHARS_MAX = 64;

        public Phrase {
            if (text.isBlank() || text.length() > CHARS_MAX || percent < 0 || percent > 100) {
                throw new IllegalArgumentException("no phrase: " + text + ":" + percent);
            }
        }

        private Sought sought() {
            boolean open = text.length() > 1 && text.endsWith("*");
            return new Sought(this, WordText.fold(open ? text.substring(0, text.length() - 1) : text), open);
        }
    }

    /// Where a phrase was found.
    ///
    /// @param start the first character of it in what was written
    /// @param end the character after its last
    /// @param denied whether it is denied there, and so does not count
    public record Hit(Phrase phrase, int start, int end, boolean denied) {}

    /// A lexicon of phrases that are all different.
    public static Lexicon of(List<Phrase> phrases) {
        return new Lexicon(phrases);
    }

    /// A phrase in the form in which phrases are compared: two that are alike in it are the same.
    public static String fold(String phrase) {
        return WordText.fold(phrase);
    }

    /// The phrases in the order they were given.
    public List<Phrase> phrases() {
        return phrases;
    }

    /// Where the phrases stand in a text, in its order; those of no strength are left out.
    public List<Hit> hits(WordText text) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<Hit> found = hit(text, at);
            found.filter(hit -> hit.phrase().percent() > 0).ifPresent(hits::add);
            int word = at;
            at = 1 + found.map(hit -> text.wordEnding(word, hit.end())).orElse(word);
        }
        return hits;
    }

    private Optional<Hit> hit(WordText text, int word) {
        String folded = text.folded();
        int start = text.start(word);
        for (Sought sought : byFirst.getOrDefault(folded.charAt(start), List.of())) {
            if (folded.startsWith(sought.folded(), start)) {
                int past = start + sought.folded().length();
                int last = text.wordEnding(word, past);
                if (last < text.size() && (text.end(last) == past || sought.open())) {
                    return Optional.of(new Hit(sought.phrase(), start, text.end(last), Negation.denied(text, word)));
                }
            }
        }
        return Optional.empty();
    }
}
