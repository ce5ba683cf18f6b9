package greenlane.console.live;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.floor.FloorSession;
import greenlane.console.floor.FloorSteering;
import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveTable;
import greenlane.console.table.SortKey;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;
import greenlane.feeds.playback.PlaybackRuntime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The Live page as people use it, on a screen that nobody sees.
@ExtendWith(ApplicationExtension.class)
class LiveViewTest {
    private static final double WIDTH = 990;
    private static final double HEIGHT = 800;

    private final TestFloor floor = new TestFloor();
    private final Map<String, String> remembered = new HashMap<>();
    private final List<String> exported = new ArrayList<>();
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            System::nanoTime);
    private final LiveParts parts = new LiveParts(model, texts, new LiveActions() {
        @Override
        public void chooseSource() {
            exported.add("choose");
        }

        @Override
        public void retry() {}

        @Override
        public void export(String suggestedName, String csv) {
            exported.add(csv);
        }
    }, steering(), new TableLayouts() {
        @Override
        public Optional<String> layout(String table) {
            return Optional.ofNullable(remembered.get(table));
        }

        @Override
        public void remember(String table, String layout) {
            remembered.put(table, layout);
        }
    }, Runnable::run, System::nanoTime);

    /// Actions that nobody takes.
    record NoActions() implements LiveActions {
        @Override
        public void chooseSource() {}

        @Override
        public void retry() {}

        @Override
        public void export(String suggestedName, String csv) {}
    }

    /// Layouts that nobody keeps.
    record NoLayouts() implements TableLayouts {
        @Override
        public Optional<String> layout(String table) {
            return Optional.empty();
        }

        @Override
        public void remember(String table, String layout) {}
    }

    static FloorSteering steering() {
        return new FloorSession(FloorPolicy.example(ZoneId.of("UTC")),
                new PlaybackRuntime(InstantSource.system(), System::nanoTime,
                        Thread::new));
    }

    @Start
    void open(Stage stage) {
        int sales = floor.queue("A hotline with a name that is long in English", Medium.PHONE);
        int chat = floor.queue("Chat", Medium.CHAT);
        floor.agent("Ann", "One", sales);
        floor.agent("Bob", "One", chat);
        floor.waits(0, sales, Tier.CORE, "Kapok");
        floor.waits(5, chat, Tier.ORDINARY, "Willow");
        LiveView view = new LiveView(parts);
        Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                texts.languageProperty()));
        stage.setScene(scene);
        view.attach();
        floor.at(30);
        model.frame();
        model.second();
        stage.show();
    }

    private List<LiveTable<?>> tables(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".live-table").<LiveTable<?>>queryAll().stream().toList();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickOnAQueueNarrowsThePageAndEscapeWidensItAgain(FxRobot robot) {
        LiveTable<?> queues = tables(robot).getFirst();
        robot.clickOn(queues.localToScreen(100, 60));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, model.waiting().total());
        assertTrue(robot.lookup(".live-chip").tryQuery().isPresent());

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(FloorSnapshot.ALL, model.filterProperty().get().queue());
        assertEquals(2, model.waiting().total());
    }

    @Test
    void theKeyboardBeginsOnThePageAndF6GoesToItsFirstPanel(FxRobot robot) {
        Scene scene = robot.lookup(".live-page").query().getScene();
        assertTrue(scene.getFocusOwner().getStyleClass().contains("live-page"), scene.getFocusOwner().toString());

        robot.press(KeyCode.F6).release(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(scene.getFocusOwner().getStyleClass().contains("live-figure"), scene.getFocusOwner().toString());
    }

    @Test
    void everyPanelSaysThatItsFiguresAreSimulated(FxRobot robot) {
        long heads = robot.lookup(".gl-panel-head .live-simulated").<Label>queryAll().stream()
                .filter(Label::isManaged).count();

        assertEquals(6, heads);
        assertEquals(1, robot.lookup(".live-figure .live-simulated").<Label>queryAll().stream()
                .filter(Label::isManaged).count());
    }

    @Test
    void shortWordsAreNotLookedForInReferencesThatNobodySees(FxRobot robot) {
        robot.interact(() -> model.filterProperty().set(LiveFilter.NONE.ofWords("C1")));
        assertEquals(0, model.waiting().total());

        robot.interact(() -> model.filterProperty().set(LiveFilter.NONE.ofWords("kap")));
        assertEquals(1, model.waiting().total());
    }

    @Test
    void theRailIsADrawerInANarrowWindow(FxRobot robot) {
        assertFalse(robot.lookup(".live-rail").query().isVisible());

        robot.interact(() -> tables(robot).getFirst().requestFocus());
        control(robot, KeyCode.J);

        assertTrue(robot.lookup(".live-rail").query().isVisible());
    }

    @Test
    void whatTheFocusedTableShowsIsExportedAndSaysThatItIsSimulated(FxRobot robot) {
        robot.interact(() -> tables(robot).getFirst().requestFocus());

        control(robot, KeyCode.E);

        assertEquals(1, exported.size());
        assertTrue(exported.getFirst().startsWith("Demo data"), exported.getFirst());
        assertTrue(exported.getFirst().contains("A hotline with a name that is long in English"), exported.getFirst());
    }

    @Test
    void whereNobodyWaitsThePageSaysSo(FxRobot robot) {
        robot.interact(() -> model.filterProperty().set(LiveFilter.NONE.ofWords("nobody of that name")));
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(robot.lookup((Label label) -> label.getText().contains("nobody of that name")).tryQuery()
                .isPresent());
        robot.clickOn("Clear filter");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, model.waiting().total());
    }

    @Test
    void figuresAreSpokenInWords(FxRobot robot) {
        String spoken = robot.lookup(".live-figure").query().getAccessibleText();

        assertEquals("In queue 2 waiting, goal ≤ 20, On target", spoken);
    }

    @Test
    void hiddenColumnsAreRemembered(FxRobot robot) {
        LiveTable<?> queues = tables(robot).getFirst();
        robot.interact(() -> queues.columnShown("aht", false));

        assertTrue(remembered.getOrDefault("live.queues", "").contains("!aht"));
    }

    private static boolean peeked(FxRobot robot) {
        return robot.lookup(".live-peek").tryQuery().isPresent();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void spacePeeksAtAQueueWithoutNarrowingThePageAndSpacePutsItAway(FxRobot robot) {
        robot.interact(() -> tables(robot).getFirst().requestFocus());
        type(robot, KeyCode.F6);
        robot.interact(() -> tables(robot).getFirst().requestFocus());
        type(robot, KeyCode.DOWN);

        type(robot, KeyCode.SPACE);

        assertTrue(peeked(robot));
        assertTrue(robot.lookup(".live-peek").query().getAccessibleText().contains("ISO 18295-1"));
        type(robot, KeyCode.DOWN);
        assertTrue(robot.lookup(".live-peek").query().getAccessibleText().startsWith("Chat"),
                "it follows the selection");
        type(robot, KeyCode.SPACE);
        assertFalse(peeked(robot));
    }

    @Test
    void escapeClosesThePopoverBeforeItClearsTheFilter(FxRobot robot) {
        robot.clickOn(tables(robot).getFirst().localToScreen(100, 60));
        type(robot, KeyCode.SPACE);
        assertTrue(peeked(robot));

        type(robot, KeyCode.ESCAPE);

        assertFalse(peeked(robot));
        assertTrue(model.filterProperty().get().any());
        type(robot, KeyCode.ESCAPE);
        assertFalse(model.filterProperty().get().any());
    }

    @Test
    void everyListOfPeopleCanBePeekedInto(FxRobot robot) {
        for (int table : new int[]{1, 2}) {
            robot.clickOn(tables(robot).get(table).localToScreen(60, 60));
            type(robot, KeyCode.SPACE);
            assertTrue(peeked(robot), "table " + table);
            type(robot, KeyCode.ESCAPE);
        }
    }

    @Test
    void columnsAreShownMovedAndSizedByKeyboardAndAllOfThatIsKept(FxRobot robot) {
        robot.interact(() -> robot.lookup(".live-page .button").queryAllAs(Button.class).stream()
                .filter(button -> "Choose columns".equals(button.getAccessibleText())).findFirst().orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(() -> robot.lookup("#asa-up").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#offered-show").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#asa-more").queryAs(Button.class).fire());

        assertTrue(
                remembered.getOrDefault("live.queues", "")
                        .matches(".*longest:\\* asa:[0-9]+ serviceLevel:\\*.* offered:\\*.*"),
                remembered.toString());
        assertEquals("asa-more", robot.lookup("#asa-more").query().getScene().getFocusOwner().getId());
        robot.interact(() -> robot.lookup("#asa-less").queryAs(Button.class).fire());
        robot.clickOn("Reset columns");
        assertFalse(remembered.getOrDefault("live.queues", "").matches(".*[0-9].*"), remembered.toString());
        type(robot, KeyCode.ESCAPE);
        assertTrue(robot.lookup(".live-columns").tryQuery().isEmpty());
    }

    @Test
    void aCountInAHeadIsNeverCut(FxRobot robot) {
        Stage stage = (Stage) robot.lookup(".live-page").query().getScene().getWindow();
        robot.interact(() -> stage.setWidth(700));
        WaitForAsyncUtils.waitForFxEvents();

        List<Label> counts = robot.lookup(".gl-panel-head .label").<Label>queryAll().stream()
                .filter(label -> label.getText().matches("[0-9,]+")).toList();
        assertFalse(counts.isEmpty());
        assertTrue(counts.stream().noneMatch(Label::isTextTruncated), counts.toString());
        for (Node head : robot.lookup(".gl-panel-head").queryAll()) {
            Node panel = head.getParent();
            double right = panel.localToScreen(panel.getBoundsInLocal()).getMaxX();
            for (Node part : ((Parent) head).getChildrenUnmodifiable()) {
                assertTrue(!part.isVisible() || part.localToScreen(part.getBoundsInLocal()).getMaxX() <= right + 1,
                        part + " stands out of its head");
            }
        }
    }

    @Test
    void allQueuesAreSeenWhereTheirHeadsTakeTwoLines(FxRobot robot) {
        robot.interact(() -> tables(robot).getFirst().resizeColumn("serviceLevel", 100));
        WaitForAsyncUtils.waitForFxEvents();
        LiveTable<?> queues = tables(robot).getFirst();

        assertTrue(queues.headHeightProperty().get() > 40, "head " + queues.headHeightProperty().get());
        ScrollBar bar = (ScrollBar) queues.queryAccessibleAttribute(AccessibleAttribute.VERTICAL_SCROLLBAR);
        assertFalse(bar.isVisible());
        assertTrue(queues.getHeight() >= queues.headHeightProperty().get() + 3 * queues.rowHeightProperty().get(),
                "height " + queues.getHeight());
    }

    @Test
    void severalQueuesCanBeSelectedAndNarrowNothing(FxRobot robot) {
        LiveTable<?> queues = tables(robot).getFirst();
        robot.clickOn(queues.localToScreen(100, 60));
        type(robot, KeyCode.HOME);
        robot.press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(2, queues.selectedProperty().get().size());
        assertFalse(model.filterProperty().get().any());
    }

    @Test
    void anotherRangeIsAnotherOrderAtOnceAlthoughTheRowsHaveTheKeyboard(FxRobot robot) {
        LiveTable<?> queues = tables(robot).getFirst();
        robot.interact(() -> queues.sortBy(List.of(new SortKey("offered", true))));
        robot.clickOn(queues.localToScreen(100, 60));
        robot.interact(() -> {
            for (int i = 0; i < 3; i++) {
                floor.waits(40, 1, Tier.ORDINARY, "Elm " + i);
            }
            floor.at(60);
            model.frame();
        });
        List<String> heads = robot.lookup(".gl-panel-head .gl-caption").<Label>queryAll().stream().map(Label::getText)
                .toList();
        assertEquals("order held", heads.get(1), heads.toString());

        robot.interact(() -> model.rangeProperty().set(FloorSnapshot.Range.DAY));

        assertEquals("Chat", ((QueueRow) queues.arranged().getFirst()).name);
    }
}
