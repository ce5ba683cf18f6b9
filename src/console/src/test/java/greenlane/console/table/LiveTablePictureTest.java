package greenlane.console.table;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the table shows and says.
@NullUnmarked
class LiveTablePictureTest extends TableStage {
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
    void aMarkedCellShowsNothingOfWhatItSaidBefore() {
        long marked = onFx(() -> {
            rows.getFirst().waited = 888;
            rows.getFirst().state = 1;
            table.refresh();
            rows.getFirst().waited = 1;
            table.refresh();
            return darkPixelsOfTheFirstRow();
        });
        long afterwards = onFx(() -> {
            nanos += FlashBook.MARK_NANOS;
            table.refresh();
            return darkPixelsOfTheFirstRow();
        });
        assertTrue(Math.abs(marked - afterwards) <= afterwards / 10,
                () -> marked + " dark pixels with the mark, " + afterwards + " without");
    }

    private long darkPixelsOfTheFirstRow() {
        PixelReader picture = table.snapshot(null, null).getPixelReader();
        long dark = 0;
        for (int x = 0; x < 500; x++) {
            for (int y = (int) HEAD + 4; y < (int) (HEAD + ROW) - 4; y++) {
                if (picture.getColor(x, y).getBrightness() < 0.55) {
                    dark++;
                }
            }
        }
        return dark;
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
