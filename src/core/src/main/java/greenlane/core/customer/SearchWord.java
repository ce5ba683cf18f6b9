package greenlane.core.customer;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenlane.core.han.HanText;

/// One word of a search, made ready to be compared with a million customers. Belongs to one search.
///
/// A name fits by a part of itself, or by its pinyin: each character by any beginning of one of its readings, so that `zhangwei`,
/// `zw`, `zhw` and `zhangw` all fit 张伟. Which characters of the word a Chinese character can take up is worked out once for the first
/// character of a match ([#first]): nearly all others end there.
final class SearchWord {
    /// How many characters of a word are compared; a longer word is cut.
    static final int CHARACTERS_MAX = 30;
    /// From how many digits on a word is looked for inside phones; a shorter one would fit too many.
    static final int PHONE_INSIDE_MIN = 5;
    /// From how many characters on the end of a code counts.
    static final int CODE_END_MIN = 3;
    /// From how many letters on a word is looked for in the pinyin of regions.
    static final int PINYIN_REGION_MIN = 2;
    /// From how many digits on the end of a phone counts as much as its beginning.
    static final int LAST_DIGITS_MIN = 3;

    private static final int WORKED_OUT = 1 << 31;

    private final HanText han = HanText.standard();
    private final Symbols symbols;
    private final String name;
    private final byte[] code;
    private final Phone phone;
    /// For each number of a character a bit for each length of the word that it can take up from the word's beginning.
    private final int[] first;
    /// The same from further positions of the word on, worked out when they are first asked for.
    private final int[] @Nullable [] further;
    private final int done;
    private final boolean pinyin;

    SearchWord(String word, Symbols symbols) {
        this.symbols = symbols;
        name = cut(han.fold(word));
        code = cut(HanText.foldCode(word)).getBytes(StandardCharsets.UTF_8);
        phone = Phone.looksLikePart(word) ? Phone.part(word) : Phone.NONE;
        done = 1 << name.length();
        pinyin = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        further = new int[name.length()][];
        first = new int[symbols.size()];
        for (int number = 1; number < first.length && !name.isEmpty(); number++) {
            first[number] = taken(symbols.character(number), 0);
        }
    }

    private static String cut(String word) {
        return word.length() <= CHARACTERS_MAX ? word : word.substring(0, CHARACTERS_MAX);
    }

    /// The positions of the word that are reached when a character takes up what it can from a position on.
    private int taken(char character, int from) {
        int reached = character == name.charAt(from) ? 1 << (from + 1) : 0;
        List<String> readings = han.readings(character);
        for (int i = 0; i < readings.size(); i++) {
            String reading = readings.get(i);
            int length = Math.min(reading.length(), name.length() - from);
            for (int k = 0; k < length && reading.charAt(k) == name.charAt(from + k); k++) {
                reached |= 1 << (from + k + 1);
            }
        }
        return reached;
    }

    /// Improves the matches of the customers whose names fit.
    ///
    /// @param names the numbers of the names' characters, one name after the other
    /// @param ends where each name ends
    void names(char[] names, int[] ends, byte[] matches) {
        int slot = 0;
        for (int i = 0; i < names.length; i++) {
            int reached = first[names[i]];
            if (reached == 0) {
                continue;
            }
            while (ends[slot] <= i) {
                slot++;
            }
            int begin = slot == 0 ? 0 : ends[slot - 1];
            if (reaches(reached, names, i + 1, ends[slot])) {
                int match = i > begin
                        ? Match.INSIDE
                        : symbols.character(names[i]) == name.charAt(0) ? Match.BEGINNING : Match.PINYIN_BEGINNING;
                improve(matches, slot, match);
                i = ends[slot] - 1;
            }
        }
    }

    private boolean reaches(int reachedFirst, char[] names, int from, int end) {
        int reached = reachedFirst;
        for (int i = from; (reached & done) == 0 && reached != 0 && i < end; i++) {
            int next = 0;
            for (int rest = reached; rest != 0; rest &= rest - 1) {
                next |= takenFurther(names[i], Integer.numberOfTrailingZeros(rest));
            }
            reached = next;
        }
        return (reached & done) != 0;
    }

    private int takenFurther(int number, int from) {
        int[] known = further[from];
        if (known == null) {
            known = new int[symbols.size()];
            further[from] = known;
        }
        if (known[number] == 0) {
            known[number] = taken(symbols.character(number), from) | WORKED_OUT;
        }
        return known[number] & ~WORKED_OUT;
    }

    private static void improve(byte[] matches, int slot, int match) {
        if (match < matches[slot]) {
            matches[slot] = (byte) match;
        }
    }

    /// Whether a region fits, given its folded name.
    boolean region(String folded) {
        if (name.isEmpty() || (pinyin && name.length() < PINYIN_REGION_MIN)) {
            return false;
        }
        char[] numbers = new char[folded.length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = symbols.number(folded.charAt(i));
        }
        byte[] match = {Match.NONE};
        names(numbers, new int[]{numbers.length}, match);
        return match[0] != Match.NONE;
    }

    /// Whether codes made of these bytes alone can fit; a bit for each byte value.
    boolean canBeIn(long[] bytesUsed) {
        for (byte b : code) {
            if ((bytesUsed[(b & 0xff) >> 6] & 1L << (b & 63)) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Improves the matches of the customers whose codes fit: the whole code, its beginning, its end, the first digit after the letters it
    /// begins with, and what follows a sign.
    ///
    /// @param codes the folded codes' bytes, one code after the other
    /// @param ends where each code ends
    /// @param signs whether any of the codes has a byte that is neither letter nor digit
    void codes(byte[] codes, int[] ends, boolean signs, byte[] matches) {
        int length = code.length;
        int begin = 0;
        byte head = code[0];
        for (int slot = 0; slot < ends.length; slot++) {
            int end = ends[slot];
            int last = end - length;
            if (last >= begin) {
                if (codes[begin] == head && is(codes, begin)) {
                    improve(matches, slot, last == begin ? Match.EXACT : Match.BEGINNING);
                } else if ((length >= CODE_END_MIN && codes[last] == head && is(codes, last))
                        || beginsPart(codes, begin + 1, last, signs)) {
                    improve(matches, slot, Match.INSIDE);
                }
            }
            begin = end;
        }
    }

    private boolean beginsPart(byte[] codes, int from, int last, boolean signs) {
        boolean letters = isLetter(codes[from - 1]);
        for (int i = from; i <= last && (letters || signs); i++) {
            boolean begins = (letters && isDigit(codes[i])) || (!isLetter(codes[i - 1]) && !isDigit(codes[i - 1]));
            if (begins && codes[i] == code[0] && is(codes, i)) {
                return true;
            }
            letters &= isLetter(codes[i]);
        }
        return false;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Whether a byte is part of a letter; those past ASCII all count as such.
    private static boolean isLetter(byte b) {
        return b < 0 || (b >= 'a' && b <= 'z');
    }

    private boolean is(byte[] codes, int at) {
        for (int k = 1; k < code.length; k++) {
            if (codes[at + k] != code[k]) {
                return false;
            }
        }
        return true;
    }

    /// Improves the matches of the customers whose phones fit, given as [Phone#packed].
    void phones(long[] phones, byte[] matches) {
        if (phone.packed() == 0) {
            return;
        }
        for (int slot = 0; slot < phones.length; slot++) {
            int match = phone(phones[slot]);
            if (match < matches[slot]) {
                matches[slot] = (byte) match;
            }
        }
    }

    private int phone(long packed) {
        long part = phone.packed();
        if (packed < part) {
            return Match.NONE;
        }
        if (packed == part) {
            return Match.EXACT;
        }
        int digits = phone.digits();
        int past = 4 * (Phone.digits(packed) - digits);
        if (packed >>> past == part) {
            return Match.BEGINNING;
        }
        long mask = (1L << (4 * digits)) - 1;
        if (digits >= LAST_DIGITS_MIN && (packed & mask) == part) {
            return Match.BEGINNING;
        }
        if (digits >= PHONE_INSIDE_MIN) {
            for (int shift = 0; shift < past; shift += 4) {
                if ((packed >>> shift & mask) == part) {
                    return Match.INSIDE;
                }
            }
        }
        return Match.NONE;
    }
}
