package greenlane.core.han;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HanTextTest {
    private final HanText han = HanText.standard();

    @Test
    void every_common_character_has_a_reading_in_small_letters() {
        int without = 0;
        for (char c = '\u4E00'; c <= '\u9FA5'; c++) {
            without += han.readings(c).isEmpty() ? 1 : 0;
            assertTrue(han.readings(c).stream().allMatch(it -> it.matches("[a-z]{1,6}")), String.valueOf(c));
        }
        assertTrue(without < 100, without + " characters without a reading");
    }

    @Test
    void the_commonest_reading_comes_first_and_those_of_names_follow() {
        assertEquals("wei", han.readings('伟').getFirst());
        assertTrue(han.readings('乐').containsAll(List.of("le", "yue")));
        assertEquals(List.of("lv", "lu"), han.readings('吕'));
        assertEquals(List.of(), han.readings('a'));
    }

    @Test
    void a_simplified_character_has_the_readings_of_the_traditional_ones() {
        assertEquals('干', han.simplified('乾'));
        assertTrue(han.readings('干').containsAll(List.of("gan", "qian")));
        assertEquals('伟', han.simplified('伟'));
    }

    @Test
    void texts_are_folded_to_simplified_small_plain_half_width() {
        assertEquals("张伟", han.fold(" 張 偉 "));
        assertEquals("爱新觉罗启功", han.fold("愛新覺羅·啟功"));
        assertEquals("ann marie oneill 2", han.fold("Ann-Marie  O'Néill（２）"));
        assertEquals("abc公司", han.fold("ＡＢＣ　公司"));
        assertEquals("", han.fold("·!"));
        assertEquals("vip-1", HanText.foldCode("ＶＩＰ-1"));
    }
}
