package greenlane.console.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Phrasebook;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.MappingText;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileSentencesTest {
    /// One of each kind but the system's own words, with nothing in it that is a word of a language.
    private static final List<Detail> DETAILS = Stream.of(
            Stream.of(Detail.none(), Detail.found("7"), new Detail.Columns(3, 17),
                    new Detail.ColumnsAtLeast(3, 5, '|'), new Detail.NoWait(), new Detail.BadByte(9, 0xC4, "8"),
                    new Detail.LineBytes(70_000, 65_536), new Detail.Seconds(-5), new Detail.SecondsDiffer(5, 9),
                    new Detail.Delimiter(',', '\t'), new Detail.Header(3, 17, "1", "2"),
                    new Detail.Column(2, Optional.of("1"), "2"), new Detail.Column(2, Optional.empty(), "2"),
                    new Detail.NoRows(), new Detail.NoTimeOfOffer(), new Detail.NotAllowed(), new Detail.DiskFull()),
            Arrays.stream(Detail.Limit.Of.values()).map(Detail.Limit::new),
            Arrays.stream(Detail.NotText.Kind.values()).filter(it -> it == Detail.NotText.Kind.ZEROES)
                    .map(Detail.NotText::new))
            .flatMap(all -> all).map(Detail.class::cast).toList();

    private static FileSentences sentences(Language language) {
        return new FileSentences(new Phrasebook(language, List.of("problem")));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"ZH_CN", "ZH_TW"})
    void noEnglishStandsInAChineseSentence(Language language) {
        for (Detail detail : DETAILS) {
            String said = sentences(language)
                    .full(new RowProblem("1", 2, "3", Dirt.NOT_A_TIME, RowProblem.Effect.REJECTED, detail))
                    .replace("0xC4", "");
            assertFalse(said.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c)), said);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfDetailHasASentence(Language language) {
        for (Detail.NotText.Kind kind : Detail.NotText.Kind.values()) {
            Refusal refusal = new Refusal("a", 0, "", Refusal.Code.UNREADABLE_TEXT, new Detail.NotText(kind));
            assertTrue(sentences(language).refusal(refusal).contains("unreadable-text"));
        }
        for (MappingText.Fault fault : MappingText.Fault.values()) {
            assertTrue(sentences(language).mapping(new MappingText.Parsed.Bad("zone", fault, "x")).contains("zone"));
        }
    }

    @Test
    void aRefusalNamesFileLineFieldAndReason() {
        Refusal refusal = new Refusal("list.csv", 1, "start", Refusal.Code.WRONG_HEADER,
                new Detail.Column(2, Optional.of("when"), "start"));
        assertEquals("list.csv 第 1 行，start：列名与映射不符（第 2 列是“when”，应为“start”）。代码 wrong-header",
                sentences(Language.ZH_CN).refusal(refusal));
        assertEquals(
                "list.csv, line 1, start: the header does not fit the mapping (column 2 is \"when\", expected \"start\")."
                        + " Code wrong-header",
                sentences(Language.EN).refusal(refusal));
    }

    @Test
    void aFullDiskIsSaidInOurWordsAndWhatIsNotKnownInTheSystems() {
        FileSentences sentences = sentences(Language.ZH_CN);
        assertEquals("磁盘已满", sentences.reason(new FileSystemException("/a", null, "No space left on device")));
        assertEquals("系统提示“Input/output error”", sentences.reason(new IOException("Input/output error")));
        assertEquals(Optional.of("拒收行没能写入 a：没有写入权限"), sentences
                .rejects(new RejectsFile.Outcome.NotWritten(Path.of("a"), new Detail.NotAllowed())));
    }
}
