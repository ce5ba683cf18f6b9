package greenlane.feeds.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.tag.LibraryText;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.TagRule.Place;
import greenlane.core.tag.WordFinder;
import greenlane.core.text.WordText;
import greenlane.feeds.Progress;
import greenlane.feeds.words.TagLabels.Label;
import greenlane.feeds.words.TagLabels.Labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class DictionaryWordsTest {
    private static final TagLibrary LIBRARY = LibraryText.shipped();
    private static final WordFinder FINDER = new WordFinder(LIBRARY, new DictionaryWords());

    @TempDir
    Path folder;

    private static Set<String> tags(String note) {
        List<String> byRule = new ArrayList<>();
        LIBRARY.tags().forEach(tag -> tag.rules().forEach(_ -> byRule.add(tag.code())));
        return FINDER.find(note, Place.NOTE).stream().map(found -> byRule.get(found.rule()))
                .collect(Collectors.toSet());
    }

    @Test
    void chinese_is_divided_by_the_dictionary_and_latin_by_its_letters() {
        WordText text = WordText.of("這個價格太貴了 OK", new DictionaryWords());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            words.add(text.word(i));
        }
        assertEquals(List.of("这个", "价格", "太", "贵", "了", "ok"), words);
    }

    @Test
    void notes_in_three_tongues_speak_for_the_tags_they_should() {
        assertEquals(Set.of("price-sensitive"), tags("客户说价格太贵了，问能不能便宜点"));
        assertEquals(Set.of("price-sensitive"), tags("客戶覺得太貴，想等打折"));
        assertEquals(Set.of("fault-prone"), tags("刚买一周就坏了，开不了机"));
        assertEquals(Set.of("fault-prone", "after-sale-focused"), tags("洗衣機又壞了，要求保固維修"));
        assertEquals(Set.of("wants-individuality"), tags("想定制一个独一无二的，要刻字"));
        assertEquals(Set.of("new-product-curious"), tags("打听下个月有没有新品，想参加预售"));
        assertEquals(Set.of("prefers-online"), tags("请不要打电话，加微信说"));
        assertEquals(Set.of("after-sale-focused", "fault-prone"), tags("It stopped working, asks about the warranty"));
        assertEquals(Set.of("prefers-phone"), tags("Would rather call than write"));
    }

    @Test
    void what_is_denied_or_only_looks_like_a_phrase_speaks_for_nothing() {
        for (String note : List.of("东西不贵，很满意", "没有坏，只是不会装", "机器没坏", "贵公司服务很好", "拨打折扣热线没人接",
                "it is not broken, all fine",
                "never had a defect", "价格不算贵")) {
            assertEquals(Set.of(),
                    tags(note).stream().filter(tag -> !"price-sensitive".equals(tag) || !note.contains("折扣"))
                            .collect(Collectors.toSet()),
                    note);
        }
    }

    @Test
    void labels_are_read_and_bad_rows_named() throws Exception {
        Path file = folder.resolve("labels.csv");
        Files.writeString(file, """
                customer,tag,label
                K1,silent,yes
                K2,沉默,否
                K1,silent,no
                K3,unheard-of,yes
                K4,silent,perhaps
                """);
        Labels.Read read = assertInstanceOf(Labels.Read.class,
                TagLabels.read(file, Set.of("silent", "沉默"), Progress.NONE));
        assertEquals(List.of(new Label("K1", "silent", true), new Label("K2", "沉默", false)), read.labels());
        assertEquals(3, read.report().rowsRejected());
    }
}
