package greenlane.core.text;

import java.util.Arrays;
import java.util.Set;

import greenlane.core.han.HanText;

/// A text divided into words and clauses, in the form in which phrases are looked for: simplified, in small letters and half width, character for
/// character as long as the original, so that a place in it is a place in what was written.
public final class WordText {
    /// The longest run of Chinese characters that is divided as one.
    public static final int RUN_MAX = 200;

    private static final String CLAUSE_ENDS = ".,;:!?。，；：！？、…\n\r()（）“”\"";
    private static final Set<String> CLAUSE_WORDS = Set.of("但", "但是", "可是", "不过", "却", "然而", "而且", "but", "however",
            "though",
            "although", "yet");

    private final String original;
    private final String folded;
    private final Segmenter segmenter;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] clauses = new int[16];
    private int size;
    private int clause;

    private WordText(String original, Segmenter segmenter) {
        this.original = original;
        this.folded = fold(original);
        this.segmenter = segmenter;
    }

    /// Divides a text.
    public static WordText of(String text, Segmenter segmenter) {
        WordText words = new WordText(text, segmenter);
        words.divide();
        return words;
    }

    /// A text in the form in which words are compared, of the same length.
    static String fold(String text) {
        HanText han = HanText.standard();
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            if (c == '’' || c == '‘') {
                c = '\'';
            } else if (c == '\u3000') {
                c = ' ';
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                c = (char) (c - '\uFF01' + '!');
            }
            folded[i] = HanText.isHan(c) ? han.simplified(c) : Character.toLowerCase(c);
        }
        return new String(folded);
    }

    private void divide() {
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (HanText.isHan(c)) {
                at = han(at);
            } else if (isLetter(c)) {
                int end = at + 1;
                while (end < folded.length() && isLetter(folded.charAt(end))) {
                    end++;
                }
                add(at, end);
                at = end;
            } else {
                if (CLAUSE_ENDS.indexOf(c) >= 0) {
                    clause++;
                }
                at++;
            }
        }
    }

    private int han(int from) {
        int end = from + 1;
        while (end < folded.length() && end - from < RUN_MAX && HanText.isHan(folded.charAt(end))) {
            end++;
        }
        int[] begin = {from};
        segmenter.words(folded.substring(from, end), wordEnd -> {
            add(begin[0], from + wordEnd);
            begin[0] = from + wordEnd;
        });
        return end;
    }

    private static boolean isLetter(char c) {
        return c == '\'' || (Character.isLetterOrDigit(c) && !HanText.isHan(c));
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            clauses = Arrays.copyOf(clauses, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        if (CLAUSE_WORDS.contains(folded.substring(start, end))) {
            clause++;
        }
        clauses[size] = clause;
        size++;
    }

    /// What was written.
    public String original() {
        return original;
    }

    /// How many words there are.
    public int size() {
        return size;
    }

    /// A word, folded.
    public String word(int index) {
        return folded.substring(starts[index], ends[index]);
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    int clause(int index) {
        return clauses[index];
    }

    /// The first word at or after another that ends at a place or past it; [#size] where there is none.
    int wordEnding(int from, int place) {
        int index = from;
        while (index < size && ends[index] < place) {
            index++;
        }
        return index;
    }

    String folded() {
        return folded;
    }
}
