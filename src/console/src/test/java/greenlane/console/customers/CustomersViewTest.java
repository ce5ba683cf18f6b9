package greenlane.console.customers;

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
import javafx.scene.control.ComboBox;
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

    @Test
    void fromAnImportToARunAProfileAndATierByHandInTheHistory(FxRobot robot) throws TimeoutException {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
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
