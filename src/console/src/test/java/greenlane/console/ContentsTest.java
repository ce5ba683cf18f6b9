package greenlane.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.i18n.Language;
import greenlane.console.page.PageId;
import greenlane.console.settings.MemorySettings;
import greenlane.console.shell.FeedStatus;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.Outcome;
import greenlane.store.Store;
import greenlane.store.StoreOpening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the console begins with, and what is left when the demo goes, over a real store.
@ExtendWith(ApplicationExtension.class)
class ContentsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-12T06:32:08Z"));

    @TempDir
    private Path home;
    private Store store;
    private final List<Runnable> work = new ArrayList<>();

    @BeforeEach
    void openTheStore() {
        store = assertInstanceOf(StoreOpening.Opened.class, Kept.open(home, CLOCK)).store();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void withoutDataItBeginsWithTheFirstRunPage(FxRobot robot) {
        ConsoleGraph graph = graph(robot);

        assertEquals(PageId.WELCOME, graph.shell().pageProperty().get());
        assertFalse(graph.shell().dataPresentProperty().get());
    }

    @Test
    void withContactsInTheStoreItBeginsAtWorkThoughNothingIsConnected(FxRobot robot) {
        add("log", "c-1");

        ConsoleGraph graph = graph(robot);

        assertEquals(PageId.LIVE, graph.shell().pageProperty().get());
        assertEquals(FeedStatus.NONE, graph.shell().feedProperty().get());
    }

    @Test
    void theDemoGoesInOneStepAndTheFirstRunPageIsBack(FxRobot robot) {
        add(ClosedContact.SIMULATED, "d-1", "d-2");
        ConsoleGraph graph = graph(robot);
        assertTrue(graph.shell().demoKeptProperty().get());

        Parent window = clear(robot, graph);

        assertEquals("There is no data yet. Choose one way; you can change it later.",
                robot.from(window).lookup("#welcome-subtitle").queryLabeled().getText());
        assertEquals(0, store.contacts().count());
        assertEquals(PageId.WELCOME, graph.shell().pageProperty().get());
        assertFalse(graph.shell().demoKeptProperty().get());
        assertEquals("The demo is cleared: 2 contacts were removed.", graph.shell().noticeProperty().get());
    }

    @Test
    void whatIsNotTheDemosStays(FxRobot robot) {
        add(ClosedContact.SIMULATED, "d-1");
        add("log", "c-1");
        ConsoleGraph graph = graph(robot);

        clear(robot, graph);

        assertEquals(1, store.contacts().count());
        assertEquals(PageId.LIVE, graph.shell().pageProperty().get());
        assertEquals("The demo is cleared: one contact was removed.", graph.shell().noticeProperty().get());
    }

    @Test
    void whatFollowsTheFirstRunDoesNotClaimThatThereIsNoData(FxRobot robot) {
        add("log", "c-1");
        ConsoleGraph graph = graph(robot);
        robot.interact(() -> graph.shell().go(PageId.WELCOME));

        Labeled subtitle = robot.from(window(robot, graph)).lookup("#welcome-subtitle")
                .queryLabeled();

        assertEquals("No source is connected. Choose one way; what is stored stays as it is.", subtitle.getText());
    }

    @Test
    void whileAFloorIsShownTheWaysToBeginDoNotClaimThatNothingIsConnected(FxRobot robot) {
        ConsoleGraph graph = graph(robot);
        robot.interact(() -> {
            graph.shell().feedProperty().set(new FeedStatus(FeedStatus.Source.SIMULATED, "", FeedStatus.Health.FRESH,
                    Optional.empty(), 0));
            graph.shell().go(PageId.WELCOME);
        });

        Labeled subtitle = robot.from(window(robot, graph)).lookup("#welcome-subtitle").queryLabeled();

        assertEquals("A floor is on screen. Another way takes its place; what is stored stays as it is.",
                subtitle.getText());
    }

    private static Parent window(FxRobot robot, ConsoleGraph graph) {
        AtomicReference<Parent> root = new AtomicReference<>(new Group());
        robot.interact(() -> root.set(graph.window(900, 700).scene().getRoot()));
        return root.get();
    }

    private Parent clear(FxRobot robot, ConsoleGraph graph) {
        Parent window = window(robot, graph);
        Button clear = robot.from(window).lookup("#status-clear-demo").queryButton();
        robot.interact(clear::fire);
        settle();
        return window;
    }

    private ConsoleGraph graph(FxRobot robot) {
        boolean stored = store.contacts().count() > 0;
        List<ConsoleGraph> made = new ArrayList<>();
        robot.interact(() -> made.add(new ConsoleGraph(TestSurroundings.over(store, stored, work::add,
                TestSurroundings.desk(), Fonts.ofSystem(), new MemorySettings(), Optional.of(Language.EN)))));
        settle();
        return made.getFirst();
    }

    /// The worker's turn: on this thread, as the store may not be asked on the screen's.
    private void settle() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void add(String source, String... references) {
        store.contacts().addAll(List.of(references).stream().map(reference -> contact(source, reference)).toList());
    }

    private static ClosedContact contact(String source, String reference) {
        return new ClosedContact(source, reference, 0, "", "hotline", FloorDirectory.Medium.PHONE, Tier.CORE,
                Outcome.ANSWERED, "", CLOCK.millis(), 1_000, 60_000, 0, 0, false);
    }
}
