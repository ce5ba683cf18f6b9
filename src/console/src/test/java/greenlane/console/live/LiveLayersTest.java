package greenlane.console.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.floor.FloorSteering;
import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveTable;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorSnapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What lies over what on the Live page, and the field by which a replay is sent to a time.
@ExtendWith(ApplicationExtension.class)
class LiveLayersTest {
    private final TestFloor floor = new TestFloor();
    private final List<Instant> jumps = new ArrayList<>();
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            System::nanoTime);

    /// Steering that only remembers where to.
    private record Remembering(List<Instant> jumps) implements FloorSteering {
        @Override
        public void play() {}

        @Override
        public void pause() {}

        @Override
        public void step() {}

        @Override
        public void speed(double floorSecondsPerSecond) {}

        @Override
        public void jump(Instant to) {
            jumps.add(to);
        }
    }

    @Start
    void open(Stage stage) {
        int sales = floor.queue("Sales", Medium.PHONE);
        floor.agent("Ann", "One", sales);
        floor.waits(0, sales, Tier.CORE, "Kapok");
        LiveView view = new LiveView(new LiveParts(model, texts, new LiveViewTest.NoActions(), new Remembering(jumps),
                new LiveViewTest.NoLayouts(), Runnable::run, System::nanoTime));
        Scene scene = new Scene(view.root(), 1_440, 860);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                texts.languageProperty()));
        stage.setScene(scene);
        view.attach();
        floor.at(30);
        model.frame();
        model.second();
        view.contextControls().ifPresent(filter -> ((javafx.scene.layout.Pane) view.root()).getChildren().add(filter));
        stage.show();
    }

    private static void press(FxRobot robot, KeyCode code) {
        robot.press(code).release(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void enter(FxRobot robot, TextField field) {
        robot.interact(() -> field.fireEvent(new ActionEvent()));
    }

    @Test
    void escapeClosesTheDetailFirstAndDropsTheFilterNext(FxRobot robot) {
        LiveTable<?> queues = robot.lookup(node -> node instanceof LiveTable).query();
        robot.clickOn(queues.localToScreen(100, queues.headHeightProperty().get() + 15));
        press(robot, KeyCode.ENTER);
        assertTrue(model.drillProperty().get().isPresent());

        press(robot, KeyCode.ESCAPE);

        assertTrue(model.drillProperty().get().isEmpty());
        assertEquals(0, model.filterProperty().get().queue());

        press(robot, KeyCode.ESCAPE);

        assertEquals(FloorSnapshot.ALL, model.filterProperty().get().queue());
    }

    @Test
    void escapeInTheFilterFieldDropsItsWordsOnly(FxRobot robot) {
        robot.interact(() -> model.filterProperty().set(LiveFilter.NONE.ofTeam("One").ofWords("kap")));
        robot.clickOn(".live-quick-filter");

        press(robot, KeyCode.ESCAPE);

        assertEquals(LiveFilter.NONE.ofTeam("One"), model.filterProperty().get());
    }

    @Test
    void theDetailSaysAsOfWhenItIsAndGoesOn(FxRobot robot) {
        robot.interact(() -> model.lookInto(model.queues().rows().getFirst()));
        assertEquals("As of 12:00:30", robot.lookup("#drill-as-of").<Label>query().getText());

        robot.interact(() -> {
            floor.at(45);
            model.frame();
            model.second();
        });

        assertEquals("As of 12:00:45", robot.lookup("#drill-as-of").<Label>query().getText());
    }

    @Test
    void aTimeThatCannotBeIsAnsweredBesideTheFieldAndStays(FxRobot robot) {
        TextField field = robot.lookup("#feed-jump").query();
        Label note = robot.lookup("#feed-jump-note").query();
        assertTrue(note.getText().startsWith("From 2026-03-12 12:00 to "), note.getText());

        robot.interact(() -> field.setText("25:99"));
        enter(robot, field);

        assertEquals("25:99", field.getText());
        assertEquals("\"25:99\" is not a time. Write HH:mm, MM-dd HH:mm or yyyy-MM-dd HH:mm.", note.getText());
        assertTrue(note.getStyleClass().contains("gl-bad"));
        assertEquals(List.of(), jumps);

        robot.interact(() -> field.setText("2025-01-01 10:00"));
        assertFalse(note.getStyleClass().contains("gl-bad"), "what was said of the time before is gone");
        enter(robot, field);
        assertTrue(note.getText().startsWith("2025-01-01 10:00 is not within what can be played"), note.getText());

        robot.interact(() -> field.setText("03-14 09:30"));
        enter(robot, field);
        assertEquals(List.of(Instant.parse("2026-03-14T01:30:00Z")), jumps);
        assertEquals("", field.getText());
    }

    @Test
    void theTotalsFollowTheLastQueueHoweverManyLinesTheHeadsTake(FxRobot robot) {
        LiveTable<?> queues = robot.lookup(node -> node instanceof LiveTable).query();
        for (double width : new double[]{90, 220}) {
            robot.interact(() -> queues.resizeColumn("serviceLevel", width));
            WaitForAsyncUtils.waitForFxEvents();

            assertEquals(queues.headHeightProperty().get() + 4 * queues.rowHeightProperty().get() + 1,
                    queues.getHeight(), 1, "at " + width);
        }
    }
}
