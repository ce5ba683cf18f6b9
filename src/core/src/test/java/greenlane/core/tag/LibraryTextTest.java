package greenlane.core.tag;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.core.tag.LibraryText.Checked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LibraryTextTest {
    private static final String SMALL = """
            format=1
            windowMonths=12
            tag.a.name.en=A
            tag.a.lifeDays=100
            tag.a.rule.r=words note 80
            tag.a.rule.r.phrases=太贵:90
            """;

    private static List<LibraryProblem> problems(String text) {
        return assertInstanceOf(Checked.Bad.class, LibraryText.parse(text)).problems();
    }

    @Test
    void the_shipped_library_has_what_every_centre_needs_in_three_languages() {
        TagLibrary library = LibraryText.shipped();
        for (String code : List.of("price-sensitive", "after-sale-focused", "wants-individuality",
                "new-product-curious",
                "fault-prone", "prefers-phone", "prefers-online", "prefers-visit", "silent")) {
            Tag tag = library.find(code).orElseThrow();
            assertEquals(3, tag.names().size(), code);
            assertEquals(3, tag.meanings().size(), code);
        }
    }

    @Test
    void what_was_written_reads_as_the_same() {
        String written = LibraryText.write(LibraryText.shipped());
        TagLibrary again = assertInstanceOf(Checked.Good.class, LibraryText.parse(written)).library();
        assertEquals(written, LibraryText.write(again));
        assertEquals(LibraryText.shipped().ruleCount(), again.ruleCount());
    }

    @Test
    void a_small_library_is_read() {
        assertInstanceOf(Checked.Good.class, LibraryText.parse(SMALL));
    }

    @Test
    void every_flaw_is_named_with_its_line() {
        assertEquals(List.of(new LibraryProblem.BadPhrase(6, "tag.a.rule.r.phrases", "太贵"),
                new LibraryProblem.BadValue(5, "tag.a.rule.r", "words note 80")),
                problems(SMALL.replace("太贵:90", "太贵")));
        assertEquals(List.of(new LibraryProblem.OutOfRange(4, "tag.a.lifeDays", 1, Tag.LIFE_DAYS_MAX)),
                problems(SMALL.replace("lifeDays=100", "lifeDays=0")));
        assertEquals(List.of(new LibraryProblem.BadValue(5, "tag.a.rule.r", "habit luck 0 1 2 80")),
                problems(SMALL.replace("words note 80", "habit luck 0 1 2 80").replace("tag.a.rule.r.phrases=太贵:90\n",
                        "")));
        assertEquals(List.of(new LibraryProblem.Missing("tag.a.name.en")),
                problems(SMALL.replace("tag.a.name.en=A\n", "")));
        assertEquals(List.of(new LibraryProblem.UnknownKey(7, "colour")), problems(SMALL + "colour=red\n"));
        assertEquals(List.of(new LibraryProblem.TwiceSet(7, "format"), new LibraryProblem.NoLine(8)),
                problems(SMALL + "format=1\nnonsense\n"));
        assertTrue(problems("x".repeat(LibraryText.CHARS_MAX + 1)).contains(
                new LibraryProblem.TooLong(LibraryText.CHARS_MAX + 1)));
    }

    @Test
    void a_phrase_in_both_scripts_is_there_twice() {
        assertTrue(problems(SMALL.replace("太贵:90", "太贵:90,太貴:80"))
                .contains(new LibraryProblem.BadPhrase(6, "tag.a.rule.r.phrases", "太貴:80")));
    }
}
