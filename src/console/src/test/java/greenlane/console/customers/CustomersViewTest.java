package greenlane.console.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.intake.IntakePorts;
import greenlane.console.intake.IntakeView;
import greenlane.console.intake.IntakeViewModel;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;
import greenlane.store.act.Acted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The page as people click through it, on a screen that nobody sees.
@ExtendWith(ApplicationExtension.class)
class CustomersViewTest {
    private static final long WAIT_SECONDS = 60;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Counter counter;
    private Optional<CustomersView> shown = Optional.empty();

    CustomersViewTest(@TempDir Path folder) {
        counter = new Counter(folder, background, Platform::runLater);
    }

    @Start
    void show(Stage stage) {
        CustomersView view = new CustomersView(counter.model, _ -> new Pane());
        shown = Optional.of(view);
        Scene scene = new Scene(view.root(), 990, 900);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                counter.texts.languageProperty()));
        view.attach();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        Platform.runLater(() -> shown.ifPresent(CustomersView::detach));
        WaitForAsyncUtils.waitForFxEvents();
        background.shutdownNow();
        counter.close();
    }

    @Test
    void aTagIsMadeOpenedAndRefusedByClicking(FxRobot robot) throws TimeoutException {
        counter.bringIn("陈国强", "赵文静");
        assertInstanceOf(Acted.Done.class, counter.store.tags().notes().write("C0", "王芳", "客户说太贵了"));
        await(() -> counter.model.profile().profileProperty().get().isPresent());
        robot.clickOn("#customers-tags-make");
        await(() -> counter.model.profile().profileProperty().get().filter(it -> !it.tags().isEmpty()).isPresent());
        robot.clickOn("#customers-tag-price-sensitive");
        robot.clickOn("#customers-tag-refuse");
        await(() -> counter.model.profile().profileProperty().get()
                .filter(it -> it.tags().getFirst().verdict().isPresent()).isPresent());
        assertTrue(robot.lookup("#customers-tag-takeBack").tryQuery().isPresent());
        assertEquals(1, counter.store.tags().verdicts().ofCustomer(0).size());
        assertEquals("李敏", counter.store.tags().verdicts().ofCustomer(0).getFirst().author());
    }

    private static void await(BooleanSupplier expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(WAIT_SECONDS, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(expected::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Brings two files in on the page that is for it, and goes from there to the customers.
    private void bringInByHand(FxRobot robot, Path folder) throws TimeoutException {
        List<String> went = new CopyOnWriteArrayList<>();
        IntakeViewModel model = new IntakeViewModel(counter.texts, new IntakePorts(counter.store.purchases(),
                counter.store.customers(), counter.store.savedMappings(), background, Platform::runLater,
                () -> Counter.ZONE, () -> {},
                new IntakePorts.Ways(() -> went.add("customers"), () -> went.add("tiers"), () -> went.add("history"))));
        IntakeView page = new IntakeView(model, _ -> new Pane());
        CustomersView customers = shown.orElseThrow();
        Scene scene = customers.root().getScene();
        robot.interact(() -> {
            scene.setRoot(page.root());
            page.attach();
            model.open(write(folder, "people.csv", """
                    code,name
                    C0,陈国强
                    C1,赵文静
                    C2,林晓梅
                    """));
        });
        start(robot);
        robot.clickOn("#intake-again");
        robot.interact(() -> model.open(write(folder, "orders.csv", """
                customer,date,order,amount
                C0,2026-03-01,O1,900
                C0,2026-01-20,O2,800
                C1,2026-02-01,O3,300
                C2,2026-01-03,O4,90
                """)));
        start(robot);
        robot.clickOn("#intake-customers");
        assertEquals(List.of("customers"), went);
        robot.interact(() -> {
            page.detach();
            scene.setRoot(customers.root());
        });
    }

    private static void start(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#intake-start").tryQuery().filter(it -> !it.isDisabled()).isPresent());
        robot.clickOn("#intake-start");
        await(() -> robot.lookup("#intake-outcome").tryQueryAs(Label.class)
                .filter(it -> it.getText().equals("导入完成")).isPresent());
    }

    private static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fromAnImportToARunAProfileAndATierByHandInTheHistory(FxRobot robot, @TempDir Path folder)
            throws TimeoutException {
        bringInByHand(robot, folder);
        await(() -> counter.model.profile().profileProperty().get().isPresent());
        robot.clickOn("#customers-run");
        await(() -> counter.model.profile().profileProperty().get().flatMap(Profile::standing).isPresent());
        robot.clickOn("#customers-search").write("lxm");
        await(() -> counter.model.profile().profileProperty().get()
                .filter(it -> it.customer().name().equals("林晓梅")).isPresent());
        robot.clickOn("#customers-override");
        ComboBox<Tier> tier = robot.lookup("#override-tier").queryComboBox();
        robot.interact(() -> tier.setValue(Tier.CORE));
        robot.clickOn("#override-reason").write("strategic");
        robot.clickOn("#override-give");
        await(() -> counter.model.profile().profileProperty().get().flatMap(Profile::override).isPresent());
        assertEquals("2026-03-12 人工定为核心", robot.lookup("#customers-history").queryLabeled().getText());
        assertTrue(robot.lookup("#customers-override-withdraw").query().isVisible());
    }
}
