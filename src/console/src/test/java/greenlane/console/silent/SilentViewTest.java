package greenlane.console.silent;

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
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
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

import greenlane.console.area.InventedCentre;
import greenlane.console.i18n.Language;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.store.silent.SilentAct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The page as people click through it, on a screen that nobody sees.
@ExtendWith(ApplicationExtension.class)
class SilentViewTest {
    private static final long WAIT_SECONDS = 20;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final InventedCentre centre;
    private final SilentDesk desk;
    private Optional<SilentView> shown = Optional.empty();

    SilentViewTest(@TempDir Path folder) {
        centre = new InventedCentre(folder).fill(240).run(0);
        desk = new SilentDesk(centre, Language.ZH_CN, background, Platform::runLater);
    }

    @Start
    void show(Stage stage) {
        SilentView view = new SilentView(desk.model, _ -> new Label());
        shown = Optional.of(view);
        VBox page = new VBox(view.root());
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        Scene scene = new Scene(page, 990, 800);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                desk.texts.languageProperty()));
        view.attach();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        Platform.runLater(() -> shown.ifPresent(SilentView::detach));
        background.shutdown();
        assertTrue(background.awaitTermination(WAIT_SECONDS, TimeUnit.SECONDS));
        centre.close();
    }

    private static void await(BooleanSupplier expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(WAIT_SECONDS, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(expected::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSilentCustomerIsAssignedAndMarkedAsContacted(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#silent-table").tryQuery().isPresent() && desk.model.list().isPresent());
        robot.interact(() -> robot.lookup("#silent-table").queryTableView().getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#silent-assignee");
        robot.write("王芳");
        robot.clickOn("#silent-assign");
        await(() -> desk.model.list().orElseThrow().count(greenlane.console.silent.Stage.ASSIGNED) == 1);
        assertEquals("已将 1 位客户分配给 王芳", robot.lookup("#silent-said").queryLabeled().getText());

        robot.interact(() -> robot.lookup("#silent-outcome").queryComboBox().getSelectionModel()
                .select(SilentAct.Outcome.RETURNING.ordinal()));
        robot.clickOn("#silent-contacted");
        await(() -> desk.model.list().orElseThrow().count(greenlane.console.silent.Stage.CONTACTED) == 1);
        assertEquals(2, centre.store().silentActs().ofCustomer(
                desk.model.list().orElseThrow().rows().getFirst().number()).size());
    }
}
