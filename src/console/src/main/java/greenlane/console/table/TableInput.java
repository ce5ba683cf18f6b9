package greenlane.console.table;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

/// Keys, pointer and menu on the rows, and from them whether the rows must stay where they are. Owned by the FX thread.
final class TableInput<R> {
    private final LiveTable<R> table;
    private final TableBody<R> body;
    private final IntConsumer scrollTo;
    private final WrappedTooltip tip = new WrappedTooltip("");
    private final EventHandler<KeyEvent> keys = this::key;
    private final EventHandler<ContextMenuEvent> menus = this::menu;
    private final EventHandler<WindowEvent> menuHidden = this::menuHidden;
    private final EventHandler<MouseEvent> overs = event -> over(event.getEventType() == MouseEvent.MOUSE_ENTERED);
    private final ChangeListener<Boolean> focusChange = (_, _, now) -> focused(now);
    private final ChangeListener<Boolean> heldChange = (_, _, _) -> pause();
    private double pointerX = -1;
    private double pointerY = -1;
    private int hoverRow = -1;
    /// The place of the column that ← and → have reached, -1 for the row as a whole.
    private int cell = -1;
    private boolean over;
    private boolean byKeyboard;
    private boolean menuOpen;

    /// `scrollTo` moves the upper edge of what is seen, in pixels.
    TableInput(LiveTable<R> table, TableBody<R> body, IntConsumer scrollTo) {
        this.table = table;
        this.body = body;
        this.scrollTo = scrollTo;
        table.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
        table.addEventHandler(MouseEvent.MOUSE_ENTERED, overs);
        table.addEventHandler(MouseEvent.MOUSE_EXITED, overs);
        table.focusedProperty().addListener(focusChange);
        table.orderHeldProperty().addListener(heldChange);
        body.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        body.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1, -1));
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        body.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    /// The cells of the row of totals have tooltips too.
    void tipsOf(Region totals) {
        totals.addEventHandler(MouseEvent.MOUSE_MOVED, event -> tip(totalsTip(event.getX())));
        totals.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip(null));
    }

    void dispose() {
        table.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
        table.removeEventHandler(MouseEvent.MOUSE_ENTERED, overs);
        table.removeEventHandler(MouseEvent.MOUSE_EXITED, overs);
        table.focusedProperty().removeListener(focusChange);
        table.orderHeldProperty().removeListener(heldChange);
    }

    /// How a row looks beyond its content.
    int look(int index) {
        R row = body.rowAt(index);
        if (row == null) {
            return RowPainter.BLANK;
        }
        int look = table.selection().selected(row) ? RowPainter.SELECTED : 0;
        if (index == hoverRow) {
            look |= RowPainter.HOVER;
        }
        if (byKeyboard && table.selection().focused(row)) {
            look |= RowPainter.FOCUSED | (cell + 1) << RowPainter.CELL_SHIFT;
        }
        return look;
    }

    /// Finds the row under the pointer again after rows moved.
    void settle() {
        hoverRow = pointerX < 0 ? -1 : body.viewport().rowAt(pointerY);
    }

    private void over(boolean now) {
        over = now;
        pause();
    }

    private void focused(boolean now) {
        byKeyboard = now && table.isFocusVisible();
        if (byKeyboard && table.selection().focusIndex(table.arranged()) < 0 && !table.arranged().isEmpty()) {
            table.selection().focus(table.arranged(), body.viewport().first());
        }
        pause();
        table.requestLayout();
    }

    private void pause() {
        table.paused(over || byKeyboard || menuOpen || table.orderHeldProperty().get());
    }

    private void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        int before = hoverRow;
        settle();
        tip(tipText(x));
        if (hoverRow != before) {
            table.requestLayout();
        }
    }

    private void tip(@Nullable String words) {
        String text = Objects.requireNonNullElse(words, "");
        if (!text.equals(tip.getText())) {
            tip.hide();
            tip.setText(text);
            table.setTooltip(text.isEmpty() ? null : tip);
        }
    }

    private @Nullable String tipText(double x) {
        R row = body.rowAt(hoverRow);
        int place = table.columns().at(x);
        if (row == null || place < 0) {
            return null;
        }
        Columns.State<R> state = table.columns().laid().get(place);
        String own = state.column.tip(row);
        return own != null
                ? own
                : body.wasCut(hoverRow, state.index) ? state.column.painter().text(row) : null;
    }

    private @Nullable String totalsTip(double x) {
        R sums = table.totals();
        int place = table.columns().at(x);
        return sums == null || place < 0 ? null : table.columns().laid().get(place).column.tip(sums);
    }

    private void press(MouseEvent event) {
        table.requestFocus();
        byKeyboard = false;
        cell = -1;
        pause();
        int row = body.viewport().rowAt(event.getY());
        R at = body.rowAt(row);
        if (at == null) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            if (!table.selection().selected(at)) {
                table.selection().only(table.arranged(), row);
            }
        } else if (event.isShiftDown()) {
            table.selection().extend(table.arranged(), row);
        } else if (event.isShortcutDown()) {
            table.selection().toggle(table.arranged(), row);
        } else {
            table.selection().only(table.arranged(), row);
        }
        changed();
        event.consume();
    }

    private void click(MouseEvent event) {
        R at = body.rowAt(body.viewport().rowAt(event.getY()));
        if (at != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
                && !event.isShiftDown() && !event.isShortcutDown()) {
            table.events().open.accept(at);
        }
    }

    private void wheel(ScrollEvent event) {
        Viewport view = body.viewport();
        if (view.scrolls() && event.getDeltaY() != 0) {
            scrollTo.accept(view.top() - (int) Math.round(event.getDeltaY()));
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        List<R> rows = table.selectedProperty().get();
        ContextMenu menu = rows.isEmpty() ? null : table.events().menu.apply(rows);
        if (menu == null) {
            return;
        }
        menuOpen = true;
        pause();
        menu.addEventHandler(WindowEvent.WINDOW_HIDDEN, menuHidden);
        if (event.isKeyboardTrigger()) {
            Bounds at = focusBounds();
            menu.show(table, at.getMinX() + 12, at.getMaxY());
        } else {
            menu.show(table, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void menuHidden(WindowEvent event) {
        if (event.getSource() instanceof ContextMenu menu) {
            menu.removeEventHandler(WindowEvent.WINDOW_HIDDEN, menuHidden);
        }
        menuOpen = false;
        pause();
    }

    private void key(KeyEvent event) {
        List<R> rows = table.arranged();
        if (rows.isEmpty() || event.isAltDown()) {
            return;
        }
        int focus = table.selection().focusIndex(rows);
        int page = body.viewport().page();
        boolean done = switch (event.getCode()) {
            case DOWN, KP_DOWN -> go(event, focus + 1);
            case UP, KP_UP -> go(event, Math.max(0, focus) - 1);
            case PAGE_DOWN -> go(event, focus + page);
            case PAGE_UP -> go(event, focus - page);
            case HOME -> go(event, 0);
            case END -> go(event, rows.size() - 1);
            case LEFT, KP_LEFT -> step(-1);
            case RIGHT, KP_RIGHT -> step(1);
            case ESCAPE -> escape();
            case ENTER -> !event.isShortcutDown() && open(focus);
            case SPACE -> space(event, focus);
            case A -> event.isShortcutDown() && all();
            case C, COPY -> (event.isShortcutDown() || event.getCode() == KeyCode.COPY) && copy();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean go(KeyEvent event, int to) {
        List<R> rows = table.arranged();
        int row = Math.clamp(to, 0, rows.size() - 1);
        if (event.isShiftDown()) {
            table.selection().extend(rows, row);
        } else if (event.isShortcutDown()) {
            table.selection().focus(rows, row);
        } else {
            table.selection().only(rows, row);
        }
        keyboard();
        table.reveal(row);
        changed();
        return true;
    }

    private boolean step(int by) {
        cell = Math.clamp(cell + by, -1, table.columns().laid().size() - 1);
        keyboard();
        changed();
        return true;
    }

    private boolean escape() {
        if (table.selection().isEmpty()) {
            return false;
        }
        table.clearSelection();
        return true;
    }

    private boolean open(int focus) {
        R row = body.rowAt(focus);
        if (row != null) {
            table.events().open.accept(row);
        }
        return row != null;
    }

    private boolean space(KeyEvent event, int focus) {
        R row = body.rowAt(focus);
        if (row == null) {
            return false;
        }
        if (event.isShortcutDown()) {
            table.selection().toggle(table.arranged(), focus);
            changed();
        } else {
            table.events().peek.accept(row, focusBounds());
        }
        return true;
    }

    void peek() {
        R row = body.rowAt(table.selection().focusIndex(table.arranged()));
        if (row != null) {
            table.events().peek.accept(row, focusBounds());
        }
    }

    private boolean all() {
        table.selection().all(table.arranged());
        keyboard();
        changed();
        return true;
    }

    private boolean copy() {
        table.copySelected();
        return true;
    }

    private void keyboard() {
        byKeyboard = true;
        pause();
    }

    private void changed() {
        table.selectionChanged();
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /// The place of the column the keyboard reached, -1 for the row as a whole.
    int cell() {
        return cell;
    }

    /// Where the focused row is on the screen.
    private Bounds focusBounds() {
        Viewport view = body.viewport();
        int row = Math.max(0, table.selection().focusIndex(table.arranged()));
        Point2D at = body.localToScreen(0, Math.clamp(view.y(row), 0, view.height()));
        return at == null
                ? new BoundingBox(0, 0, 0, 0)
                : new BoundingBox(at.getX(), at.getY(), body.getWidth(), view.rowHeight());
    }
}
