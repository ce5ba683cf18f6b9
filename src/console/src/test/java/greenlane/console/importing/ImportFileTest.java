package greenlane.console.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.Dirt;
import greenlane.feeds.LogFormat;
import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.Dialect;
import greenlane.feeds.mapping.MappingGuess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private MappingGuess guess() {
        return desk.model.file().known().orElseThrow().guess().orElseThrow();
    }

    private Refusal refusal() {
        return assertInstanceOf(FileState.Refused.class, desk.model.file().stateProperty().get()).refusal();
    }

    @Test
    void semicolonsAndTabsAreSeen() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD.replace(',', ';')));
        assertEquals(';', guess().delimiter());

        desk.model.open(desk.file("calls.tsv", Desk.GOOD.replace(',', '\t')));
        assertEquals('\t', guess().delimiter());
        assertEquals(7, desk.model.mapping().rows().size());
    }

    @Test
    void aSeparatorThatIsSaidWrongShowsOneColumnAndHoldsTheNextStep() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.model.file().reread(new Dialect(';', StandardCharsets.UTF_8, true));

        assertEquals(1, desk.model.mapping().rows().size());
        desk.model.next();
        assertFalse(desk.model.mapping().timed());
        assertFalse(desk.model.nextReady());

        desk.model.file().reread(new Dialect(',', StandardCharsets.UTF_8, true));

        assertTrue(desk.model.nextReady());
        assertEquals(3, desk.checked().report().rowsAccepted());
    }

    @Test
    void anEmptyFileIsRefusedWithASentenceAndACode() {
        desk.model.open(desk.file("empty.csv", ""));

        assertEquals("empty.csv 用不了：文件是空的。代码 empty-file", new Sentences(desk.texts).refusal(refusal()));
        assertFalse(desk.model.nextReady());
    }

    @Test
    void aHeaderAloneHasNoRowsAndCannotGoOn() {
        desk.model.open(desk.file("header.csv", "call_id,start_time,result\n"));

        assertFalse(desk.model.file().known().orElseThrow().hasRows());
        assertFalse(desk.model.nextReady());
    }

    @Test
    void aFolderAndAFileThatIsNotThereAreRefused() {
        desk.model.open(folder);
        assertEquals(Refusal.Code.DIRECTORY, refusal().code());

        desk.model.open(folder.resolve("nowhere.csv"));
        assertEquals(Refusal.Code.MISSING, refusal().code());
    }

    @Test
    void chineseInGb18030IsSeenAndComesIn() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD, GB18030));
        assertEquals(GB18030, guess().charset());

        desk.model.next();

        assertEquals("刘洋", desk.checked().first().getFirst().agent());
    }

    @Test
    void anEncodingThatIsSaidIsTakenWithoutLooking() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD, GB18030));
        desk.model.file().reread(new Dialect(',', StandardCharsets.ISO_8859_1, true));

        assertEquals(StandardCharsets.ISO_8859_1, guess().charset());
        assertEquals("said", guess().charsetBasis());
    }

    @Test
    void bytesOutsideTheEncodingRejectTheirRowAndNoOther() throws Exception {
        Path file = desk.file("calls.csv", Desk.GOOD);
        Files.write(file, "A7,2026-02-03 09:08:00,x,1,0:10,".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        Files.write(file, new byte[]{(byte) 0xB0, (byte) 0xFF, ',', 'Y', '\n'},
                StandardOpenOption.APPEND);
        desk.model.open(file);
        desk.model.file().reread(new Dialect(',', StandardCharsets.UTF_8, true));
        desk.model.next();

        assertEquals(Map.of(Dirt.BAD_ENCODING, 1L), desk.checked().rejectedByKind());
        assertEquals(3, desk.checked().report().rowsAccepted());
        assertEquals("calls.csv 第 5 行：含有不合编码的字节（第 33 个字节 0xB0 不是 UTF-8）",
                new Sentences(desk.texts).full(desk.checked().rejected().getFirst().problem().orElseThrow()));
    }

    @Test
    void aQueueLogNeedsNoMapping() {
        desk.model.open(desk.file("queue_log", """
                1772330400|NONE|NONE|NONE|QUEUESTART|
                1772330401|u1|sales|NONE|ENTERQUEUE||138|1
                1772330411|u1|sales|SIP/1|CONNECT|10|u2|3
                1772330431|u1|sales|SIP/1|COMPLETECALLER|10|20|1
                """));
        assertEquals(LogFormat.ASTERISK, desk.model.file().known().orElseThrow().format());
        desk.model.next();

        assertTrue(desk.model.nextReady());
        assertEquals(1, desk.checked().contacts());
    }
}
