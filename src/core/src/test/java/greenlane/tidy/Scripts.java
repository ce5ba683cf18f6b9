package greenlane.tidy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/// Which characters a language is written with, by the character sets that its readers' schools and offices made.
///
/// Simplified Chinese is what GB 2312 holds, traditional Chinese the 5,401 frequent characters of Big5: between them they tell
/// a text that was left in the other script better than any list of pairs. English has neither.
final class Scripts {
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");
    private static final Charset TRADITIONAL = Charset.forName("Big5");
    /// The product's name, which stands beside its Latin one in English too.
    private static final String BRAND = "绿道";
    /// The lead byte of the last of Big5's frequent characters.
    private static final int BIG5_FREQUENT_LEAD_MAX = 0xC6;

    private Scripts() {}

    /// The first character of a text that its language does not write.
    static Optional<String> foreign(String language, String text) {
        String own = language.equals("en") ? text.replace(BRAND, "") : text;
        return own.codePoints().filter(point -> !writes(language, point)).mapToObj(Character::toString).findFirst();
    }

    private static boolean writes(String language, int point) {
        boolean han = Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
        boolean wide = (point >= 0x3000 && point <= 0x303F) || (point >= 0xFF00 && point <= 0xFFEF);
        return switch (language) {
            case "zh_CN" -> !han || lead(SIMPLIFIED, point) > 0;
            case "zh_TW" -> !han || frequentInBig5(lead(TRADITIONAL, point));
            default -> !han && !wide;
        };
    }

    private static boolean frequentInBig5(int lead) {
        return lead > 0 && lead <= BIG5_FREQUENT_LEAD_MAX;
    }

    /// The first byte of a character in a character set; 0 when the set lacks it.
    private static int lead(Charset charset, int point) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(Character.toString(point)));
            return bytes.get(0) & 0xFF;
        } catch (CharacterCodingException _) {
            return 0; // the answer, not a failure: the set lacks the character
        }
    }
}
