package greenlane.console.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.Dirt;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.mapping.Field;
import greenlane.store.disk.StoreFault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportViewModelTest {
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

    @Test
    void aGoodFileGoesThroughTheStepsAndItsContactsAreInTheStore() {
        desk.importAll(desk.file("calls.csv", Desk.GOOD));

        assertEquals(3, desk.store.contacts().count());
        assertEquals(3, desk.kept().added().added());
        assertInstanceOf(RejectsFile.Outcome.Nothing.class, desk.kept().rejects());
    }

    @Test
    void nothingIsWrittenBeforeTheLastStep() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.model.next();
        desk.model.next();
        desk.model.next();

        assertEquals(ImportStep.IMPORT, desk.model.stepProperty().get());
        assertEquals(0, desk.store.contacts().count());
        assertFalse(Files.exists(folder.resolve("calls.csv.rejects.csv")));
    }

    @Test
    void aMappedFileIsPlayedWithoutBeingWritten() {
        Path file = desk.file("calls.csv", Desk.GOOD);
        desk.model.open(file);
        desk.model.next();
        desk.model.next();
        desk.model.next();
        desk.model.replay();

        assertEquals(List.of(file), desk.replayed);
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void theSameFileAgainAddsNothingAndSaysSo() {
        Path file = desk.file("calls.csv", Desk.GOOD);
        desk.importAll(file);

        desk.model.open(file);
        assertEquals(1, desk.model.file().surveyProperty().get().orElseThrow().earlier().size());
        desk.importAll(file);

        assertEquals(OptionalLong.empty(), desk.kept().batch());
        assertEquals(3, desk.kept().added().known());
        assertEquals(3, desk.store.contacts().count());
        assertEquals(1, desk.store.imports().all().size());
    }

    @Test
    void theNextMonthsFileAddsOnlyWhatIsNew() {
        desk.importAll(desk.file("calls_2026-01.csv", Desk.GOOD));
        desk.importAll(desk.file("calls_2026-02.csv",
                Desk.GOOD + "A9,2026-02-03 10:04:00,咨询热线,12,3:55,孙丽,接通\n"));

        assertEquals(1, desk.kept().added().added());
        assertEquals(4, desk.store.contacts().count());
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        desk.importAll(desk.file("calls.csv", Desk.GOOD));
        desk.model.run().undo();

        assertEquals(new RunResult.Undone("calls.csv", 3), desk.result());
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void theHistoryListsImportsAndTakesThemBack() {
        desk.importAll(desk.file("calls.csv", Desk.GOOD));
        desk.model.toggleHistory();
        assertEquals(1, desk.model.history().batches().size());

        desk.model.history().undo(desk.model.history().batches().getFirst());

        assertTrue(desk.model.history().batches().isEmpty());
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void aValueWithoutAMeaningHoldsTheStepUntilItIsSettled() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();

        assertEquals(1, desk.model.mapping().open());
        assertEquals("还有 1 项需处理", desk.model.blockedProperty().get());
        assertFalse(desk.model.nextReady());
        assertEquals(Light.NEEDS_ACTION, desk.column("result").lightProperty().get());
        assertEquals("“转接”未对应", desk.column("result").basisProperty().get().in(desk.texts));

        MappingModel.rejectOpen(desk.column("result"));

        assertEquals("", desk.model.blockedProperty().get());
        assertTrue(desk.model.nextReady());
    }

    @Test
    void aValueThatIsGivenAMeaningComesIn() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();
        desk.column("result").values().stream().filter(ValueRow::open)
                .forEach(value -> value.meaningProperty().set("answered"));

        assertEquals(Map.of(Dirt.NEGATIVE_DURATION, 1L, Dirt.NOT_A_DATE, 1L), desk.checked().rejectedByKind());
    }

    @Test
    void theAccountHasEveryRowOnceWithItsReason() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();

        CheckResult.Done done = desk.checked();
        assertEquals(6, done.report().rowsRead());
        assertEquals(3, done.report().rowsAccepted());
        assertEquals(Map.of(Dirt.NEGATIVE_DURATION, 1L, Dirt.NOT_A_DATE, 1L, Dirt.UNKNOWN_OUTCOME, 1L),
                done.rejectedByKind());
        assertEquals(done.report().rowsRejected(),
                done.rejectedByKind().values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aRejectedRowShowsWhatCanBeReadAndMarksTheCellAtFault() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();

        PreviewRow row = desk.checked().first().get(3);
        assertEquals(Light.NEEDS_ACTION, row.light());
        assertEquals(Optional.of(Field.WAIT), row.bad());
        assertEquals(OptionalLong.of(-4_000), row.waitMillis());
        assertEquals("A4", row.reference());
        assertEquals("calls.csv 第 5 行，wait_sec：时长为负（-4）",
                new Sentences(desk.texts).full(row.problem().orElseThrow()));
    }

    @Test
    void rejectedRowsAreExportedBesideTheFileWithoutAnImport() throws Exception {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();
        desk.model.check().export();

        assertEquals(4, Files.readAllLines(folder.resolve("calls.csv.rejects.csv")).size());
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void goodRowsGoInAndBadRowsAreKeptBesideTheFile() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();
        MappingModel.rejectOpen(desk.column("result"));
        desk.model.next();
        desk.model.next();
        desk.model.next();

        assertEquals(3, desk.store.contacts().count());
        assertEquals(new RejectsFile.Outcome.Written(folder.resolve("calls.csv.rejects.csv"), 3, 0),
                desk.kept().rejects());
        assertEquals(3, desk.store.imports().all().getFirst().rejected());
    }

    @Test
    void aCancelledImportLeavesTheStoreAsItWas() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.model.next();
        desk.model.next();
        desk.model.next();
        desk.hold();
        desk.model.next();
        desk.model.cancel();
        desk.release();

        assertInstanceOf(RunResult.Cancelled.class, desk.result());
        assertEquals(0, desk.store.contacts().count());
        assertTrue(desk.model.nextReady());
    }

    @Test
    void anImportThatTheStoreRefusesSaysWhyWithACode() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.model.next();
        desk.model.next();
        desk.model.next();
        desk.store.close();
        desk.model.next();

        RunResult.Failed failed = assertInstanceOf(RunResult.Failed.class, desk.result());
        assertEquals(StoreFault.CLOSED, failed.fault());
        assertEquals("数据存储已关闭，什么也没有改变。代码 GL-STORE-08", new Sentences(desk.texts).fault(failed.fault()));
    }

    @Test
    void aFileThatVanishedBeforeTheImportChangesNothing() throws Exception {
        Path file = desk.file("calls.csv", Desk.GOOD);
        desk.model.open(file);
        desk.model.next();
        desk.model.next();
        desk.model.next();
        Files.delete(file);
        desk.model.next();

        assertInstanceOf(RunResult.Refused.class, desk.result());
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void tenThousandRowsAreCheckedWholeAndShownByTheFirstTwoHundred() {
        StringBuilder rows = new StringBuilder("call_id,start_time,result\n");
        for (int i = 0; i < 12_000; i++) {
            rows.append("B").append(i).append(",2026-02-03 09:02:00,").append(i % 4 == 0 ? "放弃" : "接通").append('\n');
        }
        desk.model.open(desk.file("many.csv", rows.toString()));
        desk.model.next();

        assertEquals(CheckScan.FIRST_MAX, desk.model.check().firstProperty().get().size());
        assertEquals(12_000, desk.checked().report().rowsAccepted());
        assertEquals(3_000, desk.column("result").values().stream().filter(value -> value.value().equals("放弃"))
                .findFirst().orElseThrow().count());
    }

    @Test
    void aCheckThatIsStoppedSaysSoAndCanBeginAgain() {
        desk.model.open(desk.file("calls.csv", Desk.GOOD));
        desk.hold();
        desk.model.next();
        desk.model.check().work().cancel();
        desk.release();
        assertInstanceOf(CheckResult.Cancelled.class, desk.model.check().resultProperty().get().orElseThrow());

        desk.model.check().again();

        assertEquals(3, desk.checked().report().rowsAccepted());
    }

    @Test
    void anotherFileInTheMiddleOfItAllBeginsAnew() {
        desk.model.open(desk.file("calls.csv", Desk.WITH_BAD_ROWS));
        desk.model.next();
        desk.model.open(desk.file("other.csv", Desk.GOOD));

        assertEquals(ImportStep.FILE, desk.model.stepProperty().get());
        assertTrue(desk.model.check().resultProperty().get().isEmpty());
        assertEquals("other", desk.model.mapping().sourceProperty().get());
    }
}
