package greenlane.core.text;

import java.util.List;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.Test;

import greenlane.core.text.Lexicon.Hit;
import greenlane.core.text.Lexicon.Phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LexiconTest {
    private static final Lexicon PRICES = Lexicon.of(List.of(new Phrase("贵", 60), new Phrase("太贵", 85),
            new Phrase("贵公司", 0), new Phrase("打折", 70), new Phrase("expensive", 70), new Phrase("discount*", 65),
            new Phrase("坏", 65), new Phrase("broken", 75), new Phrase("有没有新品", 90)));

    private static List<String> found(String text, Segmenter segmenter) {
        return PRICES.hits(WordText.of(text, segmenter)).stream().filter(hit -> !hit.denied())
                .map(hit -> text.substring(hit.start(), hit.end())).toList();
    }

    private static List<String> found(String text) {
        return found(text, Segmenter.EACH_CHARACTER);
    }

    @Test
    void the_longest_phrase_counts_and_both_scripts_are_found() {
        assertEquals(List.of("太贵"), found("这个太贵了"));
        assertEquals(List.of("太貴"), found("這個太貴了"));
        assertEquals(List.of("Expensive"), found("Far too Expensive!"));
    }

    @Test
    void a_phrase_of_no_strength_keeps_a_shorter_one_from_counting() {
        assertEquals(List.of(), found("贵公司的服务"));
        assertEquals(List.of("贵"), found("贵公司的东西好贵"));
    }

    @Test
    void what_is_denied_does_not_count() {
        for (String text : List.of("不贵", "不是很贵", "没有坏", "並沒有壞", "一点也不贵", "it is not broken", "it isn't really broken",
                "never too expensive", "no discounts")) {
            assertEquals(List.of(), found(text), text);
        }
    }

    @Test
    void what_is_denied_twice_or_in_another_clause_counts() {
        assertEquals(List.of("贵"), found("不是不贵"));
        assertEquals(List.of("坏"), found("不知道为什么坏了"));
        assertEquals(List.of("坏"), found("没有，坏了"));
        assertEquals(List.of("broken"), found("I did not use it but broken it is"));
        assertEquals(List.of("expensive"), found("not only expensive"));
    }

    @Test
    void a_question_is_no_denial() {
        assertEquals(List.of("贵", "贵"), found("东西贵不贵"));
        assertEquals(List.of("打折"), found("能不能打折"));
        assertEquals(List.of("有没有新品"), found("有没有新品"));
    }

    @Test
    void a_phrase_begins_and_ends_where_words_do() {
        Segmenter divided = (_, ends) -> of(ends, 1, 4, 6);
        assertEquals(List.of(), found("拨打折扣热线", divided));
        assertEquals(List.of("打折"), found("打折吗"));
        assertEquals(List.of("discounted"), found("is it discounted?"));
        assertEquals(List.of(), found("unexpensively"));
    }

    private static void of(IntConsumer ends, int... all) {
        for (int end : all) {
            ends.accept(end);
        }
    }

    @Test
    void a_place_found_is_a_place_in_what_was_written() {
        String text = "Ｈｅｌｌｏ，價格太貴！";
        Hit hit = PRICES.hits(WordText.of(text, Segmenter.EACH_CHARACTER)).getFirst();
        assertEquals("太貴", text.substring(hit.start(), hit.end()));
    }

    @Test
    void the_same_phrase_in_the_other_script_is_there_twice() {
        assertThrows(IllegalArgumentException.class, () -> Lexicon.of(List.of(new Phrase("贵", 1), new Phrase("貴", 2))));
    }
}
