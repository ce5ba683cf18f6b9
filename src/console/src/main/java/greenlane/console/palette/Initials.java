package greenlane.console.palette;

import java.nio.charset.Charset;
import java.util.Locale;

/// The first letters of the pinyin of Chinese words, so that `sssj` finds 实时数据.
///
/// The 3,755 common characters of GB 2312 stand in the order of their pinyin, so the code of a character tells its letter. Others give nothing.
final class Initials {
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /// Where each letter of [#LETTERS] begins, and where the last ends.
    private static final int[] STARTS = {0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6,
            0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1,
            0xD7FA};
    private static final Charset GB2312 = Charset.isSupported("GB2312")
            ? Charset.forName("GB2312")
            : Charset.defaultCharset();

    private Initials() {}

    /// The initials of a text: Latin letters and digits stay, common hanzi become their letter, the rest is dropped.
    static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < 128) {
                if (Character.isLetterOrDigit(character)) {
                    initials.appendCodePoint(character);
                }
            } else {
                initials.append(letter(character));
            }
        });
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    private static String letter(int character) {
        byte[] bytes = Character.toString(character).getBytes(GB2312);
        if (bytes.length != 2) {
            return "";
        }
        int code = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        for (int index = LETTERS.length() - 1; index >= 0; index--) {
            if (code >= STARTS[index]) {
                return code < STARTS[LETTERS.length()] ? LETTERS.substring(index, index + 1) : "";
            }
        }
        return "";
    }
}
