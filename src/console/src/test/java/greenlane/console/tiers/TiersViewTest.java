package greenlane.console.tiers;

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
import javafx.scene.control.TextField;
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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The page as people click through it, on a screen that nobody sees.
@ExtendWith(ApplicationExtension.class)
class TiersViewTest {
    private static final long WAIT_SECONDS = 20;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final InventedCentre centre;
    private final TiersDesk desk;
    private Optional<TiersView> shown = Optional.empty();

    TiersViewTest(@TempDir Path folder) {
        centre = new InventedCentre(folder).fill(240).run(1);
        desk = new TiersDesk(centre, Language.ZH_CN, background, Platform::runLater);
    }

    @Start
    void show(Stage stage) {
        TiersView view = new TiersView(desk.model, _ -> new Label());
        shown = Optional.of(view);
        VBox page = new VBox(view.root());
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        Scene scene = new Scene(page, 990, 900);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                desk.texts.languageProperty()));
        view.attach();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        Platform.runLater(() -> shown.ifPresent(TiersView::detach));
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
    void fromACellOfTheMatrixToItsCustomersAndFromOtherWeightsToANewVersion(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#tiers-matrix-0-0").tryQuery().isPresent());
        robot.clickOn("#tiers-matrix-0-0");
        await(() -> !robot.lookup("#tiers-movers").queryTableView().getItems().isEmpty());

        robot.clickOn("#tiers-part-policy");
        type(robot, "#policy-weight-spend", "5");
        assertEquals("四项权重之和须为 100，现为 70。", robot.lookup("#problem-weights").queryLabeled().getText());
        assertTrue(robot.lookup("#policy-adopt").queryButton().isDisabled());

        // Not to potential: of so few customers no model can be fitted, and what is expected is then what was spent.
        type(robot, "#policy-weight-loyalty", "45");
        await(() -> robot.lookup("#policy-preview").queryLabeled().getText().contains("位客户换层"));
        assertFalse(robot.lookup("#problem-weights").queryLabeled().isVisible());
        robot.clickOn("#policy-adopt");
        await(() -> desk.model.policy().versionsProperty().get().size() == 2);
        assertTrue(robot.lookup("#policy-said").queryLabeled().getText().startsWith("已采用为第 2 版"));
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).requestFocus());
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).selectAll());
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
