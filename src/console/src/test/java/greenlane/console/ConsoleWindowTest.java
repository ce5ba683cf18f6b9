package greenlane.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import atlantafx.base.controls.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.i18n.Language;
import greenlane.console.page.PageId;
import greenlane.console.settings.MemorySettings;
import greenlane.console.shell.FeedStatus;
import greenlane.console.shell.Work;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The window as people use it, on a screen of 1000 × 1000 that nobody sees.
@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    private static final double WIDTH = 990;
    private static final double HEIGHT = 800;

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final FloorDesk desk = TestSurroundings.desk(Platform::runLater, () -> false);
    private final ConsoleGraph graph = new ConsoleGraph(
            TestSurroundings.of(desk, Fonts.ofSystem(), system, new MemorySettings(), Optional.of(Language.EN),
                    Optional.of("")));

    @Start
    void open(Stage stage) {
        stage.setScene(graph.window(WIDTH, HEIGHT).scene());
        stage.show();
    }

    @Test
    void theFirstRunPageStartsTheDemoOnEnter(FxRobot robot) {
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertEquals(PageId.LIVE, graph.shell().pageProperty().get());
        assertTrue(desk.session().status().simulated());
    }

    @Test
    void thePagesThatWaitForLaterAreDimmedAndSayWhy(FxRobot robot) {
        assertTrue(robot.lookup("#nav-customer").query().isDisabled());

        control(robot, KeyCode.DIGIT3);

        assertEquals(PageId.WELCOME, graph.shell().pageProperty().get());
        assertTrue(robot.lookup("#toast").tryQuery().isPresent());
    }

    @Test
    void aClickInTheSidebarOpensThePage(FxRobot robot) {
        robot.clickOn("#nav-settings");

        assertEquals("Settings", robot.lookup("#page-title").queryLabeled().getText());
    }

    @Test
    void thePaletteFindsAPageByTypingAndOpensItByKeyAlone(FxRobot robot) {
        control(robot, KeyCode.K);
        robot.write("abo").press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertEquals(PageId.ABOUT, graph.shell().pageProperty().get());
        assertFalse(robot.lookup("#palette-query").tryQuery().filter(node -> node.getScene() != null).isPresent());
    }

    @Test
    void escapeClosesThePalette(FxRobot robot) {
        control(robot, KeyCode.K);
        assertTrue(robot.lookup("#palette-query").queryAs(TextField.class).isFocused());
        assertFalse(robot.lookup("#palette-hits").queryAs(ListView.class).getItems().isEmpty());

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

        assertTrue(robot.lookup("#palette-query").tryQuery().isEmpty());
    }

    @Test
    void theLanguageChangesInPlaceAndThePageStays(FxRobot robot) {
        robot.clickOn("#nav-settings");
        robot.interact(() -> graph.texts().switchTo(Language.ZH_TW));

        assertEquals("設定", robot.lookup("#page-title").queryLabeled().getText());
        assertEquals("未連接資料來源", robot.lookup("#status-source").queryLabeled().getText());
    }

    @Test
    void theFirstRunPageChangesTheLanguage(FxRobot robot) {
        robot.interact(() -> robot.lookup("#welcome-language").queryComboBox().getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals("欢迎", robot.lookup("#page-title").queryLabeled().getText());
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen(FxRobot robot) {
        robot.interact(() -> system.set(ColorScheme.DARK));
        assertTrue(root(robot).contains("gl-dark"));

        robot.interact(() -> graph.appearance().themeProperty().set(ThemeChoice.LIGHT));
        assertTrue(root(robot).contains("gl-light"));
        assertFalse(root(robot).contains("gl-dark"));
    }

    @Test
    void keysChangeThemeAndDensityAndFoldTheSidebar(FxRobot robot) {
        shiftControl(robot, KeyCode.L);
        shiftControl(robot, KeyCode.D);
        control(robot, KeyCode.B);

        assertEquals(ThemeChoice.DARK, graph.appearance().themeProperty().get());
        assertEquals(Density.COMFORTABLE, graph.appearance().densityProperty().get());
        assertTrue(graph.shell().foldedProperty().get());
    }

    @Test
    void belowTheWidthOfTheDesignTheSidebarIsARailOfIcons(FxRobot robot) {
        assertEquals("", robot.lookup("#nav-settings").queryAs(Labeled.class).getText());
    }

    @Test
    void theStatusBarSaysHowSyncStands(FxRobot robot) {
        robot.interact(() -> graph.texts().switchTo(Language.ZH_TW));
        assertEquals("未啟用同步", robot.lookup("#status-sync").queryLabeled().getText());
    }

    @Test
    void inTheLargestTextNothingOfTheFirstRunPageOrTheTopBarIsCutOff(FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setHeight(640);
            graph.appearance().scaleTo(Appearance.SCALE_MAX);
        });
        WaitForAsyncUtils.waitForFxEvents();

        for (Node node : robot.lookup(".gl-welcome .label").queryAll()) {
            assertTrue(
                    node.getLayoutBounds().getHeight() >= ((Labeled) node).prefHeight(node.getLayoutBounds().getWidth())
                            - 1,
                    () -> "cut off: " + node);
        }
        Bounds wallboard = robot.lookup("#wallboard").query().localToScene(
                robot.lookup("#wallboard").query().getLayoutBounds());
        assertTrue(wallboard.getMaxX() <= WIDTH, () -> "beyond the window: " + wallboard);
        assertTrue(robot.lookup("#page-title").query().localToScene(0, 0).getX() >= 56);
    }

    @Test
    void theSidebarGrowsWithItsTextAndItsItemsStandAtTheLeftAgainAfterTheRail(FxRobot robot) {
        Scene wide = onFx(() -> graph.window(1_440, 700).scene());
        robot.interact(() -> {
            graph.shell().foldedProperty().set(true);
            picture(wide);
            graph.shell().foldedProperty().set(false);
            picture(wide);
        });
        Labeled item = (Labeled) wide.getRoot().lookup("#nav-live");
        assertEquals(Pos.CENTER_LEFT, item.getAlignment());

        double before = wide.getRoot().lookup(".gl-side").getLayoutBounds().getWidth();
        robot.interact(() -> {
            graph.appearance().scaleTo(150);
            picture(wide);
        });
        assertEquals(before * 1.5, wide.getRoot().lookup(".gl-side").getLayoutBounds().getWidth(), 1);
    }

    private static void picture(Scene scene) {
        scene.snapshot(null);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    @Test
    void thePillSaysHowFreshTheFiguresAre(FxRobot robot) {
        robot.interact(() -> graph.shell().feedProperty().set(new FeedStatus(FeedStatus.Source.LIVE, "PBX",
                FeedStatus.Health.STALE, Optional.of(Instant.parse("2026-03-12T06:32:08Z")), 23_000)));

        Button pill = robot.lookup("#as-of").queryButton();
        assertEquals("00:23 behind · as of 14:32:08", pill.getText());
        assertTrue(pill.getStyleClass().contains("gl-near"));
    }

    @Test
    void aFaultIsASentenceWithItsCode(FxRobot robot) {
        graph.fault("GL-1234AB");
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(robot.lookup("#fault").tryQuery().isPresent());
    }

    @Test
    void aFileThatIsBeingReadSaysHowFarAndIsStoppedByAButton(FxRobot robot) {
        boolean[] stopped = {false};
        assertFalse(robot.lookup("#work-strip").query().isVisible());
        robot.interact(() -> {
            graph.shell().onStopWork(() -> stopped[0] = true);
            graph.shell().work(Optional.of(new Work("year.txt", Optional.of(34), 340, 1_000)));
        });
        assertTrue(robot.lookup("34% read (340 of 1,000 MB)").tryQuery().isPresent());

        robot.clickOn("#work-stop");

        assertTrue(stopped[0]);
        robot.interact(() -> graph.shell().work(Optional.empty()));
        assertFalse(robot.lookup("#work-strip").query().isVisible());
    }

    @Test
    void aLogThatCannotBeOpenedIsASentenceThatCanBeTriedAgain(FxRobot robot) throws Exception {
        robot.interact(() -> desk.openLog(Path.of("/there/is/no/such.log"), 1));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#file-retry").tryQuery().isPresent());

        assertEquals("such.log cannot be used: the file is not there. Code missing-file",
                robot.lookup("#file-failed").queryAs(Notification.class).getMessage());
        robot.clickOn("#file-retry");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#file-failed").tryQuery().isPresent());
        assertEquals(PageId.WELCOME, graph.shell().pageProperty().get());

        robot.interact(desk::openDemo);

        assertTrue(robot.lookup("#file-failed").tryQuery().isEmpty(), "it no longer matters");
    }

    @Test
    void theKeySheetOpensAndEscapeClosesIt(FxRobot robot) {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        assertTrue(robot.lookup("#key-sheet").tryQuery().isPresent());

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#key-sheet").tryQuery().isEmpty());
    }

    @Test
    void theNextRegionTakesTheFocus(FxRobot robot) {
        robot.press(KeyCode.F6).release(KeyCode.F6);

        assertTrue(robot.lookup("#nav-settings").query().isFocused());
    }

    @Test
    void aLengthThatIsNoneIsRefusedWithASentence(FxRobot robot) {
        robot.clickOn("#nav-settings");
        robot.clickOn("#settings-window");
        control(robot, KeyCode.A);
        robot.write("9:99").press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertEquals("Trailing window: \"9:99\" is not a length. Write minutes:seconds, for example 05:00.",
                robot.lookup("#settings-window-problem").queryLabeled().getText());
    }

    @Test
    void aTrailingWindowOfSecondsIsRefusedWithASentence(FxRobot robot) {
        robot.clickOn("#nav-settings");
        robot.clickOn("#settings-window");
        control(robot, KeyCode.A);
        robot.write("00:05").press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertEquals("Trailing window must be between 01:00 and 4:00:00.",
                robot.lookup("#settings-window-problem").queryLabeled().getText());
        assertEquals(30, graph.preferences().policyProperty().get().window().toMinutes());
    }

    private static List<String> root(FxRobot robot) {
        return robot.lookup(".gl-app").query().getScene().getRoot().getStyleClass();
    }

    private static void control(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL, code).release(code, KeyCode.CONTROL);
    }

    private static void shiftControl(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, code).release(code, KeyCode.SHIFT, KeyCode.CONTROL);
    }
}
