package greenlane.console.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The wizard as people click through it, on a screen that nobody sees.
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {
    private static final long WAIT_SECONDS = 20;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Desk desk;
    private Optional<ImportView> shown = Optional.empty();

    ImportViewTest(@TempDir Path folder) {
        desk = new Desk(folder, Optional.of(background), Platform::runLater);
    }

    @Start
    void show(Stage stage) {
        ImportView view = new ImportView(desk.model);
        shown = Optional.of(view);
        VBox page = new VBox(view.contextControls().orElseThrow(), view.root());
        Scene scene = new Scene(page, 990, 800);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                desk.texts.languageProperty()));
        view.attach();
        stage.setScene(scene);
        // the stage is shared: another test may have left it smaller
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close() {
        shown.ifPresent(ImportView::detach);
        background.shutdownNow();
        desk.close();
    }

    private static void await(BooleanSupplier expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(WAIT_SECONDS, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(expected::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot, String content) throws TimeoutException {
        Path file = desk.file("calls.csv", content);
        robot.interact(() -> desk.model.open(file));
        await(() -> desk.model.nextReady() && desk.model.file().surveyProperty().get().isPresent());
    }

    private void next(FxRobot robot) throws TimeoutException {
        await(() -> !robot.lookup("#import-next").queryButton().isDisabled());
        robot.clickOn("#import-next");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWholeWayFromAFileToItsContactsAndBack(FxRobot robot) throws TimeoutException {
        open(robot, Desk.WITH_BAD_ROWS);
        assertEquals(6, robot.lookup("#import-raw").queryTableView().getItems().size());
        next(robot);
        await(() -> desk.model.check().done().isPresent());
        assertEquals("还有 1 项需处理", robot.lookup("#import-blocked").queryLabeled().getText());
        assertTrue(robot.lookup("#import-next").queryButton().isDisabled());

        robot.clickOn("#import-settle");
        next(robot);
        await(() -> desk.model.check().done().isPresent());
        robot.clickOn("#import-tab-rejected");
        assertEquals(3, robot.lookup("#import-preview").queryTableView().getItems().size());
        next(robot);
        assertEquals(0, desk.store.contacts().count());
        next(robot);
        await(() -> desk.model.run().over());

        assertEquals("calls.csv 已导入，新增 3 通。", robot.lookup("#import-outcome").queryLabeled().getText());
        assertEquals(3, desk.store.contacts().count());

        robot.clickOn("#import-undo");
        robot.clickOn("#import-undo-sure");
        await(() -> desk.model.run().resultProperty().get().orElseThrow() instanceof RunResult.Undone);
        assertEquals(0, desk.store.contacts().count());
    }

    @Test
    void aFieldIsChosenInTheTableAndItsColumnIsSelected(FxRobot robot) throws TimeoutException {
        open(robot, Desk.GOOD);
        next(robot);
        ComboBox<?> box = robot.lookup("#field-2").queryComboBox();
        robot.interact(() -> box.getSelectionModel().select(0));

        assertTrue(desk.column("queue").fieldProperty().get().isEmpty());
        assertEquals(Light.SKIPPED, desk.column("queue").lightProperty().get());
    }

    @Test
    void theHistoryShowsEveryImportAndEscapeLeavesIt(FxRobot robot) throws TimeoutException {
        open(robot, Desk.GOOD);
        for (int step = 0; step < ImportStep.values().length; step++) {
            next(robot);
        }
        await(() -> desk.model.run().over());
        robot.clickOn("#import-history");
        await(() -> !desk.model.history().batches().isEmpty());

        TableView<?> table = robot.lookup("#import-history-table").queryTableView();
        assertEquals(1, table.getItems().size());
        robot.interact(() -> assertTrue(shown.orElseThrow().escape()));
        assertFalse(desk.model.historyShownProperty().get());
    }

    @Test
    void aFileThatCannotBeReadIsSaidWhereTheNextOneIsChosen(FxRobot robot) throws TimeoutException {
        Path file = desk.file("empty.csv", "");
        robot.interact(() -> desk.model.open(file));
        await(() -> desk.model.file().stateProperty().get() instanceof FileState.Refused);

        assertEquals("empty.csv 用不了：文件是空的。代码 empty-file",
                robot.lookup("#import-refusal").queryLabeled().getText());
        Button next = robot.lookup("#import-next").queryButton();
        assertTrue(next.isDisabled());
    }
}
