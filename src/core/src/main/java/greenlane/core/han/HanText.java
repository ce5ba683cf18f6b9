package greenlane.core.han;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of single Chinese characters: their readings in pinyin without tones, and their simplified forms.
///
/// The tables are made of the Unicode Character Database (kMandarin, kSimplifiedVariant) as the transliterators of ICU 77.1 give it:
/// the commonest reading of each character of the blocks Unified Ideographs and Extension A, and one simplified form of each
/// traditional one. Readings that names have and other texts do not (曾 zeng, 仇 qiu, 万俟 moqi) are added here: a search must find
/// a name by each of its readings. `ü` is written `v`, and can also be read `u`.
public final class HanText {
    /// The readings that the table of common readings lacks: a character and one reading of it.
    private static final String MORE_READINGS = """
            单shan 单chan 曾zeng 仇qiu 区ou 解xie 查zha 乐yue 朴piao 盖ge 尉yu 覃qin 翟zhai 隗kui 缪miao 种chong 员yun 黑he 洗xian
            万mo 俟qi 长chang 重chong 行hang 行heng 朝zhao 晟sheng 茜xi 娜nuo 召shao 折she 宓fu 车ju 贾gu 石dan 柏bo 秘bi 筠jun 卜bu
            祭zhai 郇huan 那nai 牟mu 繁po 燕yan 盛cheng 谌shen 郗chi 都du 句gou 谷yu 参shen 和huo 薄bao 塞sai 传zhuan 藏zang 会kuai
            菀yu 六lu 大dai 莘xin 靓liang 峙shi 刀diao 粘nian 弹tan 降xiang 省xing 盛sheng 沈chen 纪ji 能nai 撒sa 佴nai 鲜xian 彤tong
            调tiao 还huan 少shao 柜ju 角jue 强jiang 奇ji 均yun 度duo 校jiao 奘zhuang 宿xiu 缴zhuo 葛ge 角jiao 伯bai 阿e 澄deng 圈juan
            """;
    private static final int CHARACTERS = 1 << 16;
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private static final HanText STANDARD = new HanText();

    private final char[] simplified = new char[CHARACTERS];
    private final List<List<String>> readings = new ArrayList<>(CHARACTERS);

    private HanText() {
        for (int i = 0; i < CHARACTERS; i++) {
            simplified[i] = (char) i;
            readings.add(List.of());
        }
        for (String line : lines("simplified.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                simplified[line.charAt(i)] = line.charAt(i + 1);
            }
        }
        List<String> table = lines("readings.txt");
        table.forEach(line -> read(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        for (String pair : MORE_READINGS.strip().split("\\s+", -1)) {
            read(pair.substring(1), pair.substring(0, 1));
        }
    }

    /// The tables, read once.
    public static HanText standard() {
        return STANDARD;
    }

    private void read(String syllable, String characters) {
        List<String> ways = syllable.indexOf('v') < 0
                ? List.of(syllable)
                : List.of(syllable, syllable.replace('v', 'u'));
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            add(c, ways);
            if (simplified[c] != c) {
                add(simplified[c], ways);
            }
        }
    }

    private void add(char c, List<String> ways) {
        List<String> known = readings.get(c);
        if (known.isEmpty()) {
            readings.set(c, ways);
        } else if (!known.containsAll(ways)) {
            List<String> all = new ArrayList<>(known);
            ways.stream().filter(way -> !known.contains(way)).forEach(all::add);
            readings.set(c, List.copyOf(all));
        }
    }

    private static List<String> lines(String name) {
        InputStream in = HanText.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the table " + name + " is not part of this program");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    /// Whether this is a Chinese character the tables cover.
    public static boolean isHan(char c) {
        return c == '〇' || (c >= '\u3400' && c <= '\u9FFF');
    }

    /// The simplified form of a character; the character itself where it has none.
    public char simplified(char c) {
        return simplified[c];
    }

    /// The ways of reading a character, the commonest first: letters `a` to `z`. A simplified character also has the readings of the
    /// traditional ones it stands for. Empty for what is no Chinese character.
    public List<String> readings(char c) {
        return readings.get(c);
    }

    /// A text in the form in which names are compared: simplified, in small letters without accents, in half width, words apart by one
    /// space, no space beside a Chinese character, nothing but letters, digits and such spaces.
    public String fold(String text) {
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = halfWidth(plain.charAt(i));
            if (isHan(c)) {
                folded.append(simplified[c]);
                space = false;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (space && !folded.isEmpty() && !isHan(folded.charAt(folded.length() - 1))) {
                    folded.append(' ');
                }
                folded.append(Character.toLowerCase(c));
                space = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                space = true;
            }
        }
        return folded.toString();
    }

    /// A code in the form in which codes are compared: small letters, half width, everything else as it is.
    public static String foldCode(String code) {
        StringBuilder folded = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            folded.append(halfWidth(code.charAt(i)));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether there is nothing that could carry an accent.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && !isHan(c)) {
                return false;
            }
        }
        return true;
    }

    private static char halfWidth(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }
}
