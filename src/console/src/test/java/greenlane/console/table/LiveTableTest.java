package greenlane.console.table;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The table under hands: keys, pointer, heads, menu.
@NullUnmarked
class LiveTableTest extends TableStage {
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
    void whatASpreadsheetWouldCalculateIsCopiedAsText() {
        onFx(() -> {
            rows.get(0).name = "=1+1";
            table.refresh();
            return null;
        });
        clickOn(rowPoint(0));
        press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertEquals("队列\t等待\t编号\n'=1+1\t30\t0\n", onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void theTotalsHaveTooltipsOfTheirOwn() {
        onFx(() -> {
            table.showTotals(new Row(99, "合计", 60));
            return null;
        });
        frame();
        moveTo(onFx(() -> table.localToScreen(250, 400 - ROW / 2)));
        assertEquals("等待 60", onFx(() -> table.getTooltip() == null ? "" : table.getTooltip().getText()));
        moveTo(elsewhere);
        assertNull(onFx(table::getTooltip));
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
}
