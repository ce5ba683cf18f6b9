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
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The table as people use it, on a stage. Fields are made by TestFX before each test.
@NullUnmarked
class LiveTableTest extends ApplicationTest {
    /// Defines, from the theme's own colours, what the console's theme adds to it.
    private static final String TOKENS = "-fx-font-size: 13px; -gl-row-selected: -color-accent-subtle;"
            + "-gl-tier-core-bg: -color-accent-emphasis; -gl-tier-core-fg: -color-fg-emphasis;"
            + "-gl-tier-pot-bg: -color-accent-subtle; -gl-tier-pot-fg: -color-accent-fg; -gl-tier-pot-line: -color-accent-muted;";
    private static final double HEAD = 28;
    private static final double ROW = 30;

    private static final class Row {
        private final int id;
        private String name;
        private long waited;
        private long state;

        Row(int id, String name, long waited) {
            this.id = id;
            this.name = name;
            this.waited = waited;
        }
    }

    private final List<String> opened = new ArrayList<>();
    private final List<String> peeked = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private long nanos = 1;
    private int layoutChanges;
    private LiveTable<Row> table;
    private TextField elsewhere;

    @Override
    public void start(Stage stage) {
        javafx.application.Application
                .setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        List<LiveColumn<Row>> columns = List.of(
                LiveColumn.<Row>of("name", "队列", CellPainters.text(row -> row.name)).width(200, 80)
                        .sortWords(row -> row.name).build(),
                LiveColumn.<Row>of("waited", "等待", CellPainters.figure(row -> row.waited, Long::toString)).right()
                        .width(100, 60).sortNumber(row -> row.waited).status(row -> row.state).build(),
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

    private static <T> T onFx(Callable<T> call) {
        try {
            return WaitForAsyncUtils.asyncFx(call).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void frame() {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            table.applyCss();
            table.layout();
            return null;
        });
    }

    private void fillMany(int count) {
        onFx(() -> {
            rows.clear();
            IntStream.range(0, count).forEach(i -> rows.add(new Row(i, "行" + i, i)));
            table.show(List.copyOf(rows));
            return null;
        });
        frame();
    }

    private Point2D rowPoint(int row) {
        return onFx(() -> table.localToScreen(60, HEAD + row * ROW + ROW / 2));
    }

    private Point2D headPoint(double x) {
        return onFx(() -> table.localToScreen(x, HEAD / 2));
    }

    /// A click with a key held, sent as events: the robot of the headless platform leaves keys out of mouse events.
    private void clickHolding(KeyCode key, Point2D at) {
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

    private List<String> selectedNames() {
        return onFx(() -> table.selectedProperty().get().stream().map(row -> row.name).toList());
    }

    private List<String> names() {
        return onFx(() -> table.arranged().stream().map(row -> row.name).toList());
    }

    private Object asked(AccessibleAttribute attribute, Object... parameters) {
        return onFx(() -> table.queryAccessibleAttribute(attribute, parameters));
    }

    private String spoken(Object node) {
        return onFx(
                () -> (String) assertInstanceOf(Node.class, node).queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void aClickSelectsTheRowAndADoubleClickOpensIt() {
        clickOn(rowPoint(1));
        assertEquals(List.of("企业微信"), selectedNames());
        doubleClickOn(rowPoint(1));
        assertEquals(List.of("企业微信"), opened);
    }

    @Test
    void arrowsMoveEnterOpensAndSpacePeeks() {
        clickOn(rowPoint(0));
        type(KeyCode.DOWN);
        assertEquals(List.of("企业微信"), selectedNames());
        type(KeyCode.END);
        assertEquals(List.of("邮件"), selectedNames());
        type(KeyCode.UP, KeyCode.ENTER, KeyCode.HOME, KeyCode.SPACE);
        assertEquals(List.of("企业微信"), opened);
        assertEquals(List.of("热线"), peeked);
    }

    @Test
    void shiftAndControlSelectSeveralRows() {
        clickOn(rowPoint(0));
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of("热线", "企业微信"), selectedNames());
        clickHolding(KeyCode.CONTROL, rowPoint(0));
        assertEquals(List.of("企业微信"), selectedNames());
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertEquals(3, selectedNames().size());
        type(KeyCode.ESCAPE);
        assertEquals(List.of(), selectedNames());
    }

    @Test
    void controlCCopiesTheSelectedRowsUnderTheirHeads() {
        clickOn(rowPoint(0));
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertEquals("队列\t等待\t编号\n热线\t30\t0\n企业微信\t20\t1\n",
                onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aClickOnAHeadSortsUpThenDownThenNotAtAll() {
        clickOn(headPoint(250));
        assertEquals(List.of("邮件", "企业微信", "热线"), names());
        clickOn(headPoint(250));
        assertEquals(List.of("热线", "企业微信", "邮件"), names());
        assertEquals("等待，降序", onFx(() -> lookup(".head-cell").queryAllAs(HeadCell.class).stream()
                .filter(cell -> cell.columnId().equals("waited")).findFirst().orElseThrow().getAccessibleText()));
        clickOn(headPoint(250));
        assertEquals(List.of(), onFx(table::sortedBy));
    }

    @Test
    void aSecondHeadWithShiftSortsAmongEquals() {
        clickOn(headPoint(250));
        clickHolding(KeyCode.SHIFT, headPoint(350));
        assertEquals(List.of(new SortKey("waited", false), new SortKey("id", false)), onFx(table::sortedBy));
    }

    @Test
    void selectionFollowsTheRecordThroughASort() {
        clickOn(rowPoint(0));
        clickOn(headPoint(250));
        assertEquals(List.of("热线"), selectedNames());
        assertEquals("热线，等待 30，编号 0", spoken(asked(AccessibleAttribute.FOCUS_ITEM)));
    }

    @Test
    void draggingAHeadMovesItsColumnAndDraggingAnEdgeResizesIt() {
        drag(headPoint(350), MouseButton.PRIMARY).moveTo(headPoint(300)).dropTo(headPoint(215));
        frame();
        assertEquals("name:* id:* waited:*", onFx(table::layoutText));
        drag(headPoint(200), MouseButton.PRIMARY).moveTo(headPoint(215)).dropTo(headPoint(230));
        frame();
        assertEquals("name:230 id:* waited:*", onFx(table::layoutText));
        assertEquals(List.of(), onFx(table::sortedBy));
        assertTrue(layoutChanges > 0);
    }

    @Test
    void aDoubleClickOnAnEdgeFitsTheColumn() {
        doubleClickOn(headPoint(200));
        frame();
        double width = onFx(() -> table.columns().laid().getFirst().width);
        assertTrue(width < 120 && width > 60, "width " + width);
    }

    @Test
    void aLayoutThatWasKeptIsTakenOn() {
        assertTrue(onFx(() -> table.layoutText("name:150 id:* !waited:70 | id-")));
        frame();
        assertEquals(List.of("邮件", "企业微信", "热线"), names());
        assertEquals(2, asked(AccessibleAttribute.COLUMN_COUNT));
        assertFalse(onFx(() -> table.layoutText("?")));
    }

    @Test
    void itSpeaksInWords() {
        assertEquals(AccessibleRole.TABLE_VIEW, onFx(table::getAccessibleRole));
        assertEquals(3, asked(AccessibleAttribute.ROW_COUNT));
        assertEquals(3, asked(AccessibleAttribute.COLUMN_COUNT));
        assertEquals("企业微信，等待 20，编号 1", spoken(asked(AccessibleAttribute.ROW_AT_INDEX, 1)));
        Object cell = asked(AccessibleAttribute.CELL_AT_ROW_COLUMN, 2, 1);
        assertEquals("等待 10", spoken(cell));
        assertEquals(AccessibleRole.TABLE_CELL, onFx(() -> ((Node) cell).getAccessibleRole()));
        assertNull(asked(AccessibleAttribute.ROW_AT_INDEX, 3));
        assertInstanceOf(ScrollBar.class, asked(AccessibleAttribute.VERTICAL_SCROLLBAR));
    }

    @Test
    void rightReadsCellByCell() {
        clickOn(rowPoint(0));
        assertEquals("热线，等待 30，编号 0", spoken(asked(AccessibleAttribute.FOCUS_ITEM)));
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals("等待 30", spoken(asked(AccessibleAttribute.FOCUS_ITEM)));
        type(KeyCode.LEFT, KeyCode.LEFT);
        assertEquals("热线，等待 30，编号 0", spoken(asked(AccessibleAttribute.FOCUS_ITEM)));
    }

    @Test
    void aSpokenRowStandsWhereItsPictureIs() {
        Node row = assertInstanceOf(Node.class, asked(AccessibleAttribute.ROW_AT_INDEX, 1));
        Bounds bounds = onFx(() -> table.sceneToLocal(row.localToScene(row.getLayoutBounds())));
        assertEquals(HEAD + ROW, bounds.getMinY());
        assertEquals(ROW, bounds.getHeight());
    }

    @Test
    void onlyCellsThatChangedArePainted() {
        long before = onFx(table::cellsPainted);
        onFx(() -> {
            rows.get(1).waited = 99;
            table.refresh();
            table.refresh();
            return null;
        });
        assertEquals(before + 1, onFx(table::cellsPainted));
    }

    @Test
    void rowsThatAreNotSeenCostNothing() {
        fillMany(10_000);
        long before = onFx(table::cellsPainted);
        onFx(() -> {
            rows.subList(100, 10_000).forEach(row -> row.waited++);
            table.refresh();
            return null;
        });
        assertEquals(before, onFx(table::cellsPainted));
    }

    @Test
    void aChangeOfStatusIsMarkedAndClearedAfterTwoSeconds() {
        long before = onFx(table::cellsPainted);
        onFx(() -> {
            rows.getFirst().state = 1;
            table.refresh();
            return null;
        });
        assertEquals(before + 1, onFx(table::cellsPainted));
        onFx(() -> {
            nanos += FlashBook.MARK_NANOS;
            table.refresh();
            return null;
        });
        assertEquals(before + 2, onFx(table::cellsPainted));
    }

    @Test
    void endReachesTheLastOfTenThousandRowsAndPageUpGoesBackAPage() {
        fillMany(10_000);
        clickOn(rowPoint(0));
        type(KeyCode.END);
        frame();
        assertEquals(List.of("行9999"), selectedNames());
        ScrollBar bar = assertInstanceOf(ScrollBar.class, asked(AccessibleAttribute.VERTICAL_SCROLLBAR));
        assertEquals(onFx(bar::getMax), onFx(bar::getValue));
        type(KeyCode.PAGE_UP);
        assertEquals(List.of("行9987"), selectedNames());
        assertEquals("行9987，等待 9987，编号 9987", spoken(asked(AccessibleAttribute.FOCUS_ITEM)));
    }

    @Test
    void theWheelScrolls() {
        fillMany(100);
        moveTo(rowPoint(3));
        scroll(5, javafx.geometry.VerticalDirection.DOWN);
        frame();
        ScrollBar bar = assertInstanceOf(ScrollBar.class, asked(AccessibleAttribute.VERTICAL_SCROLLBAR));
        assertTrue(onFx(bar::getValue) > 0);
    }

    @Test
    void rowsStayWhileThePointerIsOverThem() {
        moveTo(rowPoint(1));
        assertTrue(onFx(() -> table.orderPausedProperty().get()));
        onFx(() -> {
            nanos += 2 * RowOrder.REORDER_NANOS;
            table.show(List.copyOf(rows).reversed());
            return null;
        });
        assertEquals(List.of("热线", "企业微信", "邮件"), names());
        moveTo(elsewhere);
        assertFalse(onFx(() -> table.orderPausedProperty().get()));
        onFx(() -> {
            table.refresh();
            return null;
        });
        assertEquals(List.of("邮件", "企业微信", "热线"), names());
    }

    @Test
    void rowsStayWhileTheTableHasTheKeyboard() {
        clickOn(rowPoint(0));
        type(KeyCode.DOWN);
        moveTo(elsewhere);
        assertTrue(onFx(() -> table.orderPausedProperty().get()));
        clickOn(elsewhere);
        assertFalse(onFx(() -> table.orderPausedProperty().get()));
    }

    @Test
    void theMenuIsForTheSelectedRowsAndHoldsTheOrder() {
        ContextMenu menu = onFx(() -> new ContextMenu(new MenuItem("旁听")));
        List<Row> asked = new ArrayList<>();
        onFx(() -> {
            table.rowMenu(selected -> {
                asked.addAll(selected);
                return menu;
            });
            return null;
        });
        clickOn(rowPoint(2), MouseButton.SECONDARY);
        assertEquals(List.of(rows.get(2)), asked);
        assertTrue(onFx(menu::isShowing));
        onFx(() -> {
            menu.hide();
            return null;
        });
        moveTo(elsewhere);
        assertFalse(onFx(() -> table.orderPausedProperty().get()));
    }

    @Test
    void textThatIsCutOffHasATooltip() {
        onFx(() -> {
            rows.getFirst().name = "一个名字很长很长很长很长很长很长的队列";
            table.refresh();
            return null;
        });
        moveTo(rowPoint(1));
        assertNull(onFx(table::getTooltip));
        moveTo(rowPoint(0));
        assertNotNull(onFx(table::getTooltip));
        assertEquals("一个名字很长很长很长很长很长很长的队列", onFx(() -> table.getTooltip().getText()));
    }

    @Test
    void aFigureWithoutRoomMakesItsColumnWider() {
        onFx(() -> {
            table.resizeColumn("waited", 40);
            rows.getFirst().waited = 1_234_567_890L;
            table.refresh();
            return null;
        });
        frame();
        frame();
        assertTrue(onFx(() -> table.columns().find("waited").width) > 80);
    }

    @Test
    void anEmptyTableSaysWhatWouldBeThere() {
        Node line = onFx(() -> {
            Node label = new javafx.scene.control.Label("没有客户在等待");
            table.placeholderProperty().set(label);
            table.show(List.of());
            return label;
        });
        frame();
        assertTrue(onFx(() -> line.getParent().isVisible()));
        onFx(() -> {
            table.show(List.copyOf(rows));
            return null;
        });
        frame();
        assertFalse(onFx(() -> line.getParent().isVisible()));
    }

    @Test
    void theActionStandsInTheOneSelectedRow() {
        Node action = onFx(() -> {
            Node button = new javafx.scene.control.Button("指派");
            table.rowAction(button, "id");
            return button;
        });
        frame();
        assertFalse(onFx(action::isVisible));
        clickOn(rowPoint(1));
        frame();
        assertTrue(onFx(action::isVisible));
        assertTrue(onFx(() -> action.getBoundsInParent().getMinY()) >= ROW);
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        frame();
        assertFalse(onFx(action::isVisible));
    }
}
