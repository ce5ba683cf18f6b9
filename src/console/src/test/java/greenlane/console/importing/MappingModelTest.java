package greenlane.console.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.ValueFormat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappingModelTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.model.next();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFieldThatIsChosenForAnotherColumnLeavesTheFirst() {
        desk.model.mapping().choose(desk.column("queue"), Optional.of(Field.AGENT));

        assertEquals(Light.SKIPPED, desk.column("agent").lightProperty().get());
        assertEquals("已改由 queue 提供", desk.column("agent").basisProperty().get().in(desk.texts));
        assertEquals("人工选择", desk.column("queue").basisProperty().get().in(desk.texts));
    }

    @Test
    void aFormatInWhichNothingCanBeReadNeedsAction() {
        desk.model.mapping().write(desk.column("start_time"), ValueFormat.pattern("d/M/uuuu H:mm"));

        assertEquals(Light.NEEDS_ACTION, desk.column("start_time").lightProperty().get());
        assertFalse(desk.model.nextReady());
    }

    @Test
    void withoutATimeNoRowCanBeReadAndTheStepIsHeld() {
        desk.model.mapping().choose(desk.column("start_time"), Optional.empty());

        assertFalse(desk.model.mapping().timed());
        assertTrue(desk.model.mapping().mapping().isEmpty());
        assertFalse(desk.model.nextReady());
        assertTrue(desk.model.check().resultProperty().get().isEmpty());
    }

    @Test
    void aColumnThatWasConfirmedIsMatched() {
        desk.model.open(desk.file("else.csv", Desk.GOOD.replace("wait_sec", "wait_of_caller")));
        MappingRow wait = desk.column("wait_of_caller");
        assertEquals(Light.CONFIRM, wait.lightProperty().get());

        desk.model.mapping().confirm(wait);

        assertEquals(Light.MATCHED, wait.lightProperty().get());
    }

    @Test
    void aTemplateSavedOnceMapsTheNextFile() {
        desk.model.mapping().sourceProperty().set("热线系统");
        desk.column("result").values().getFirst().meaningProperty().set("timed_out");
        desk.model.templates().save("热线");
        assertEquals("已保存为模板“热线”。", desk.model.templates().saidProperty().get().in(desk.texts));

        desk.model.open(desk.file("else.csv", Desk.GOOD));
        desk.model.next();
        desk.model.templates().apply(desk.model.templates().saved().getFirst());

        assertEquals("热线系统", desk.model.mapping().sourceProperty().get());
        assertEquals("timed_out", desk.column("result").values().getFirst().meaningProperty().get());
        assertEquals("模板 · 热线", desk.column("queue").basisProperty().get().in(desk.texts));
    }

    @Test
    void aTemplateSaysWhichOfItsColumnsTheFileHasNot() {
        desk.model.templates().save("热线");
        desk.model.open(desk.file("else.csv", Desk.GOOD.replace("wait_sec", "other")));
        desk.model.next();
        desk.model.templates().apply(desk.model.templates().saved().getFirst());

        assertEquals("已套用模板“热线”；文件中没有这些列：wait_sec。",
                desk.model.templates().saidProperty().get().in(desk.texts));
    }

    @ParameterizedTest
    @CsvSource({"calls_2026-02.csv,calls", "通话 (1).csv.gz,通话", "2026.csv,2026", ".csv,import"})
    void theSourceIsTheFilesNameWithoutWhatChangesFromExportToExport(String file, String source) {
        assertEquals(source, SourceName.of(file));
    }
}
