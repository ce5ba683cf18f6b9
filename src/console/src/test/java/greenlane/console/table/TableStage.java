package greenlane.console.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A table of three rows on a stage, and hands to use it with. Fields are made by TestFX before each test.
@NullUnmarked
abstract class TableStage extends ApplicationTest {
    /// Defines, from the theme's own colours, what the console's theme adds to it.
    private static final String TOKENS = "-fx-font-size: 13px; -gl-row-selected: -color-accent-subtle;"
            + "-gl-tier-core-bg: -color-accent-emphasis; -gl-tier-core-fg: -color-fg-emphasis;"
            + "-gl-tier-pot-bg: -color-accent-subtle; -gl-tier-pot-fg: -color-accent-fg; -gl-tier-pot-line: -color-accent-muted;";
    static final double HEAD = 28;
    static final double ROW = 30;

    static final class Row {
        final int id;
        String name;
        long waited;
        long state;

        Row(int id, String name, long waited) {
            this.id = id;
            this.name = name;
            this.waited = waited;
        }
    }

    final List<String> opened = new ArrayList<>();
    final List<String> peeked = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    long nanos = 1;
    int layoutChanges;
    LiveTable<Row> table;
    TextField elsewhere;

    @Override
    public void start(Stage stage) {
        javafx.application.Application
                .setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        List<LiveColumn<Row>> columns = List.of(
                LiveColumn.<Row>of("name", "队列", CellPainters.text(row -> row.name)).width(200, 80)
                        .sortWords(row -> row.name).build(),
                LiveColumn.<Row>of("waited", "等待", CellPainters.figure(row -> row.waited, Long::toString)).right()
                        .width(100, 60).sortNumber(row -> row.waited).status(row -> row.state)
                        .tip(row -> "等待 " + row.waited).build(),
                LiveColumn.<Row>of("id", "编号", CellPainters.figure(row -> row.id, Long::toString)).right()
                        .width(100, 60).sortNumber(row -> row.id).build());
        table = new LiveTable<>(row -> row.id, columns, Runnable::run, () -> nanos);
        table.wordsProperty().set(new TableWords("升序", "降序", "，"));
        table.onOpen(row -> opened.add(row.name));
        table.onPeek((row, _) -> peeked.add(row.name));
        table.onLayoutChanged(() -> layoutChanges++);
        table.setPrefSize(600, 400);
        elsewhere = new TextField();
        VBox root = new VBox(table, elsewhere);
        root.setStyle(TOKENS);
        stage.setScene(new Scene(root, 600, 440));
        stage.show();
        elsewhere.requestFocus();
    }

    @BeforeEach
    void fill() {
        onFx(() -> {
            String[] names = {"热线", "企业微信", "邮件"};
            for (int i = 0; i < names.length; i++) {
                rows.add(new Row(i, names[i], 30 - i * 10));
            }
            table.show(List.copyOf(rows));
            return null;
        });
        frame();
    }

    static <T> T onFx(Callable<T> call) {
        try {
            return WaitForAsyncUtils.asyncFx(call).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    void frame() {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            table.applyCss();
            table.layout();
            return null;
        });
    }

    void fillMany(int count) {
        onFx(() -> {
            rows.clear();
            IntStream.range(0, count).forEach(i -> rows.add(new Row(i, "行" + i, i)));
            table.show(List.copyOf(rows));
            return null;
        });
        frame();
    }

    Point2D rowPoint(int row) {
        return onFx(() -> table.localToScreen(60, HEAD + row * ROW + ROW / 2));
    }

    Point2D headPoint(double x) {
        return onFx(() -> table.localToScreen(x, HEAD / 2));
    }

    /// A click with a key held, sent as events: the robot of the headless platform leaves keys out of mouse events.
    void clickHolding(KeyCode key, Point2D at) {
        onFx(() -> {
            Point2D inScene = table.localToScene(table.screenToLocal(at));
            PickResult pick = new PickResult(table, inScene.getX(), inScene.getY());
            Node target = inScene.getY() < HEAD ? table.lookup(".table-head") : table.lookup(".table-body");
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                    MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(target, new MouseEvent(type, inScene.getX(), inScene.getY(), at.getX(), at.getY(),
                        MouseButton.PRIMARY, 1, key == KeyCode.SHIFT, key == KeyCode.CONTROL, false, false, true,
                        false, false, false, false, true, pick));
            }
            return null;
        });
    }

    List<String> selectedNames() {
        return onFx(() -> table.selectedProperty().get().stream().map(row -> row.name).toList());
    }

    List<String> names() {
        return onFx(() -> table.arranged().stream().map(row -> row.name).toList());
    }

    Object asked(AccessibleAttribute attribute, Object... parameters) {
        return onFx(() -> table.queryAccessibleAttribute(attribute, parameters));
    }

    String spoken(Object node) {
        return onFx(() -> assertInstanceOf(String.class,
                assertInstanceOf(Node.class, node).queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }
}
