package greenlane.core.customer;

import java.nio.charset.StandardCharsets;
import java.util.List;

import greenlane.core.han.HanText;

/// One word of a search, made ready to be compared with a million customers. Belongs to one search.
///
/// A name fits by a part of itself, or by its pinyin: each character by any beginning of one of its readings, so that `zhangwei`,
/// `zw`, `zhw` and `zhangw` all fit 张伟. Which characters of the word a Chinese character can take up is worked out once for the first
/// character of a match ([#first]): nearly all others end there.
final class SearchWord {
    /// How many characters of a word are compared; a longer word is cut.
    static final int CHARACTERS_MAX = 30;
    /// From how many characters on a word is looked for inside codes and phones, and as pinyin in regions; a shorter one would fit nearly all.
    static final int INSIDE_MIN = 3;
    /// From how many digits on the end of a phone counts as much as its beginning.
    static final int LAST_DIGITS_MIN = 4;

    private final HanText han;
    private final String name;
    private final byte[] code;
    private final Phone phone;
    /// For each character a bit for each length of the word that it can take up from the word's beginning.
    private final int[] first;
    private final int done;
    private final boolean literal;

    SearchWord(String word, HanText han) {
        this.han = han;
        String folded = han.fold(word);
        name = folded.length() <= CHARACTERS_MAX ? folded : folded.substring(0, CHARACTERS_MAX);
        String foldedCode = HanText.foldCode(word);
        code = (foldedCode.length() <= CHARACTERS_MAX ? foldedCode : foldedCode.substring(0, CHARACTERS_MAX))
                .getBytes(StandardCharsets.UTF_8);
        phone = Phone.looksLikePart(word) ? Phone.part(word) : Phone.NONE;
        done = 1 << name.length();
        literal = !name.isEmpty() && HanText.isHan(name.charAt(0));
        first = name.isEmpty() ? new int[0] : first();
    }

    private int[] first() {
        int[] reach = new int[1 << 16];
        reach[name.charAt(0)] = 1 << 1;
        if (!literal) {
            for (char c = '\u3400'; c <= '\u9FFF'; c++) {
                reach[c] |= taken(c, 0);
            }
            reach['〇'] |= taken('〇', 0);
        }
        return reach;
    }

    /// The positions of the word that are reached when a character takes up what it can from a position on.
    private int taken(char symbol, int from) {
        int reached = symbol == name.charAt(from) ? 1 << (from + 1) : 0;
        List<String> readings = han.readings(symbol);
        for (int i = 0; i < readings.size(); i++) {
            String reading = readings.get(i);
            int length = Math.min(reading.length(), name.length() - from);
            for (int k = 0; k < length && reading.charAt(k) == name.charAt(from + k); k++) {
                reached |= 1 << (from + k + 1);
            }
        }
        return reached;
    }

    /// How well a name fits, given its folded characters between two positions.
    int name(char[] symbols, int start, int end) {
        int[] reach = first;
        if (reach.length == 0) {
            return Match.NONE;
        }
        for (int i = start; i < end; i++) {
            int reached = reach[symbols[i]];
            if (reached != 0 && fits(reached, symbols, i + 1, end)) {
                return i > start
                        ? Match.INSIDE
                        : symbols[i] == name.charAt(0) ? Match.BEGINNING : Match.PINYIN_BEGINNING;
            }
        }
        return Match.NONE;
    }

    private boolean fits(int reachedFirst, char[] symbols, int from, int end) {
        int reached = reachedFirst;
        for (int i = from; (reached & done) == 0 && reached != 0 && i < end; i++) {
            int next = 0;
            for (int rest = reached; rest != 0; rest &= rest - 1) {
                next |= taken(symbols[i], Integer.numberOfTrailingZeros(rest));
            }
            reached = next;
        }
        return (reached & done) != 0;
    }

    /// How well a region fits.
    boolean region(String folded) {
        if (name.isEmpty() || (!literal && name.length() < INSIDE_MIN - 1)) {
            return false;
        }
        return name(folded.toCharArray(), 0, folded.length()) != Match.NONE;
    }

    /// How well a code fits, given its folded bytes between two positions.
    int code(byte[] bytes, int start, int end) {
        int length = code.length;
        int last = end - length;
        if (last < start) {
            return Match.NONE;
        }
        if (is(bytes, start)) {
            return last == start ? Match.EXACT : Match.BEGINNING;
        }
        if (length < INSIDE_MIN) {
            return Match.NONE;
        }
        byte head = code[0];
        for (int i = start + 1; i <= last; i++) {
            if (bytes[i] == head && is(bytes, i)) {
                return Match.INSIDE;
            }
        }
        return Match.NONE;
    }

    private boolean is(byte[] bytes, int at) {
        for (int k = 0; k < code.length; k++) {
            if (bytes[at + k] != code[k]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the word can be a part of a phone.
    boolean isPhone() {
        return phone.packed() != 0;
    }

    /// How well a phone fits, given as [Phone#packed].
    int phone(long packed) {
        int digits = phone.digits();
        int length = Phone.digits(packed);
        if (length < digits) {
            return Match.NONE;
        }
        long part = phone.packed();
        if (packed == part) {
            return Match.EXACT;
        }
        long mask = (1L << (4 * digits)) - 1;
        if (packed >>> (4 * (length - digits)) == part) {
            return Match.BEGINNING;
        }
        if (digits >= LAST_DIGITS_MIN && (packed & mask) == part) {
            return Match.BEGINNING;
        }
        if (digits >= INSIDE_MIN) {
            for (long rest = packed; rest >= part && rest != 0; rest >>>= 4) {
                if ((rest & mask) == part) {
                    return Match.INSIDE;
                }
            }
        }
        return Match.NONE;
    }
}
