package greenlane.console.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The trend where nothing is heard, and the wall, which names nobody.
@ExtendWith(ApplicationExtension.class)
class NoSourceTest {
    private final TestFloor floor = new TestFloor();
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            System::nanoTime);
    private final LiveParts parts = new LiveParts(model, texts, new LiveViewTest.NoActions(), LiveViewTest.steering(),
            new LiveViewTest.NoLayouts(), Runnable::run, System::nanoTime);
    private Optional<Stage> stage = Optional.empty();

    @Start
    void open(Stage opened) {
        stage = Optional.of(opened);
    }

    private void show(FxRobot robot, Supplier<Parent> root) {
        robot.interact(() -> {
            Stage on = stage.orElseThrow();
            on.setScene(new Scene(root.get(), 900, 700));
            on.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".label").<Label>queryAll().stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> !text.isBlank()).toList();
    }

    @Test
    void withoutASourceTheTrendShowsNothingRatherThanZero(FxRobot robot) {
        show(robot, () -> {
            TrendPanel trend = TrendPanel.ofPage(parts);
            trend.attach();
            return trend.root();
        });

        assertEquals(List.of("Last 2 hours", "every 5 min"),
                words(robot).stream().filter(word -> !word.equals("Demo data")).toList());
    }

    @Test
    void whatIsMissingOfALogStaysWrittenForAsLongAsItIsPlayed(FxRobot robot) {
        model.lacks(Optional.of(new LogReport("march.txt.gz", 20, 20, 0, Map.of(), Map.of(), List.of(), 0,
                Optional.of(new Refusal("march.txt.gz", 21, "", Refusal.Code.UNKNOWN_FORMAT)))));
        show(robot, () -> {
            FeedPanel feed = new FeedPanel(parts);
            feed.attach();
            return feed.root();
        });

        assertTrue(words(robot).contains(
                "The log breaks off at line 21; what follows is missing. 20 rows were loaded."),
                words(robot).toString());
        robot.interact(() -> model.lacks(Optional.empty()));
        assertFalse(robot.lookup("#feed-lacking").query().isVisible());
    }

    @Test
    void theWallNamesNobodyAndHasNothingToPress(FxRobot robot) {
        int sales = floor.queue("Sales", Medium.PHONE);
        floor.agent("Ann", "One", sales);
        floor.waits(0, sales, Tier.CORE, "Kapok");
        floor.at(400);
        model.frame();
        model.second();
        show(robot, () -> {
            WallboardView wall = new WallboardView(parts, "Centre");
            wall.attach();
            return wall.root();
        });

        List<String> words = words(robot);
        assertTrue(words.contains("Sales"), words.toString());
        assertFalse(words.stream().anyMatch(word -> word.contains("Ann") || word.contains("Kapok")), words.toString());
        assertEquals(0, robot.lookup(node -> node instanceof Button).queryAll().size());
    }
}
