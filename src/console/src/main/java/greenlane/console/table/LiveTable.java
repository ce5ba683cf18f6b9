package greenlane.console.table;

import java.text.Collator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

/// A table of rows that change all the time.
///
/// Rows are stable objects that their owner updates in place, on the FX thread. [#show] gives the rows and their order,
/// [#refresh] says that their content may have changed; both compare what is on screen with what was painted and paint
/// only the cells that differ, in the frame they are called in. Rows that are not on screen cost nothing. A record keeps
/// its selection wherever it moves. Everything here belongs to the FX thread; sorting of long lists runs on the worker.
public final class LiveTable<R> extends Control {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Columns<R> columns;
    private final RowSelection<R> selection;
    private final RowOrder<R> order;
    private final LongSupplier nanoClock;
    private final TableEvents<R> events = new TableEvents<>();
    private final Inks inks = new Inks(this, this::restyle);
    private final RowHeight rowHeight = new RowHeight(this, this::restyle);
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
    private final BooleanProperty orderHeld = new SimpleBooleanProperty(this, "orderHeld");
    private final ReadOnlyBooleanWrapper orderPaused = new ReadOnlyBooleanWrapper(this, "orderPaused");
    private final ReadOnlyDoubleWrapper headHeight = new ReadOnlyDoubleWrapper(this, "headHeight");
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(this, "selected", List.of());
    private final ObjectProperty<@Nullable Node> placeholder = new SimpleObjectProperty<>(this, "placeholder");
    private final ObjectProperty<TableWords> words = new SimpleObjectProperty<>(this, "words",
            new TableWords("↑", "↓", ", "));
    private @Nullable R totals;
    double rowsLeast = 2.5;

    /// A table of these columns. A row's key is what stays when the row moves; the worker sorts long lists.
    public LiveTable(Function<? super R, ?> keyOf, List<LiveColumn<R>> columns, Executor worker,
            LongSupplier nanoClock) {
        this.columns = new Columns<>(columns);
        this.nanoClock = nanoClock;
        selection = new RowSelection<>(keyOf);
        order = new RowOrder<>(worker, Platform::runLater, nanoClock, orderPaused::get, this::rearranged);
        getStyleClass().add("live-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        stale.subscribe(now -> pseudoClassStateChanged(STALE, now));
        loading.subscribe(this::requestLayout);
        words.subscribe(this::restyle);
        placeholder.subscribe(this::adopt);
    }

    /// Shows these rows; where no column is sorted, in this order. The list must not change afterwards: give another one.
    public void show(List<R> rows) {
        if (rows.isEmpty()) {
            columns.forgetNeeds();
        }
        order.show(rows);
        paint();
    }

    /// Paints the cells on screen whose content changed.
    public void refresh() {
        order.tick();
        paint();
    }

    /// Shows a row of totals at the bottom; null takes it away.
    public void showTotals(@Nullable R row) {
        boolean relaid = (totals == null) != (row == null);
        totals = row;
        if (relaid) {
            requestLayout();
        } else {
            paint();
        }
    }

    /// The rows in the order they are shown in.
    public List<R> arranged() {
        return order.arranged();
    }

    /// The selected rows in the order they are shown in.
    public ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The table is never lower than so many rows, its head and its totals; part of a row says that there is more.
    public void rowsLeast(double rows) {
        rowsLeast = rows;
        requestLayout();
    }

    /// Selects the record with this key alone and brings it on screen; answers whether it is there.
    public boolean select(Object key) {
        boolean there = selection.only(arranged(), key);
        selectionChanged();
        if (there) {
            reveal(selection.focusIndex(arranged()));
        }
        return there;
    }

    public void clearSelection() {
        selection.clear();
        selectionChanged();
    }

    /// Called with the row that was opened by Enter or a double click.
    public void onOpen(Consumer<R> handler) {
        events.open = handler;
    }

    /// Called with the row that was asked to be peeked at by Space, and where it is on the screen.
    public void onPeek(BiConsumer<R, Bounds> handler) {
        events.peek = handler;
    }

    /// Peeks at the row that has the focus, as Space does; nothing where no row has it.
    public void peek() {
        if (getSkin() instanceof LiveTableSkin<?> skin) {
            skin.peek();
        }
    }

    /// Makes the menu for the selected rows. While it is open the rows do not move.
    public void rowMenu(Function<List<R>, @Nullable ContextMenu> menu) {
        events.menu = menu;
    }

    /// A node that stands at the end of a column in the one selected row: its action. Null takes it away.
    public void rowAction(@Nullable Node action, String columnId) {
        if (events.action != null) {
            events.action.setVisible(false);
        }
        events.action = action;
        events.actionColumn = columnId;
        adopt();
    }

    /// Called when someone changed the columns or the sort: the time to keep [#layoutText].
    public void onLayoutChanged(Runnable handler) {
        events.layoutChanged = handler;
    }

    /// The columns' order, widths and sort as one line of text.
    public String layoutText() {
        return columns.layout().text();
    }

    /// Takes on a layout that was kept; one that cannot be read leaves the table as it is. Answers whether it was read.
    public boolean layoutText(String text) {
        Optional<ColumnLayout> read = ColumnLayout.parse(text);
        read.ifPresent(layout -> {
            columns.apply(layout);
            resort(columns.sort());
        });
        return read.isPresent();
    }

    /// What the reader can choose among: the columns in their order.
    public List<ColumnChoice> columnChoices() {
        return columns.order().stream().map(state -> new ColumnChoice(state.column.id(), state.column.title(),
                !state.hidden, state.index > 0)).toList();
    }

    /// Shows or hides a column; the first cannot be hidden.
    public void columnShown(String id, boolean shown) {
        columns.hide(id, !shown);
        columnsChanged();
    }

    /// Moves a column to a place among the visible ones, counted from 0; the first column stays first.
    public void moveColumn(String id, int place) {
        columns.move(id, place);
        columnsChanged();
    }

    /// Gives a column a width in pixels; 0 is its own.
    public void resizeColumn(String id, double width) {
        columns.resize(id, width);
        columnsChanged();
    }

    /// How wide a column is now, in pixels; where it is not on screen, how wide it would like to be. 0 where there is none.
    public double columnWidth(String id) {
        Columns.State<R> state = columns.find(id);
        return state == null ? 0 : columns.laid().contains(state) ? state.width : columns.asked(state);
    }

    /// The columns as they were made, unsorted.
    public void resetColumns() {
        columns.reset();
        resort(List.of());
        columnsChanged();
    }

    /// Sorts by these columns, the first deciding; an empty list is the order of the rows as they were given.
    public void sortBy(List<SortKey> keys) {
        resort(keys);
        columnsChanged();
    }

    public List<SortKey> sortedBy() {
        return columns.sort();
    }

    /// Orders words as this language does.
    public void collate(Collator collator) {
        order.collate(collator);
    }

    public BooleanProperty loadingProperty() {
        return loading;
    }

    /// Whether the figures are no longer live; they turn grey and judge nothing.
    public BooleanProperty staleProperty() {
        return stale;
    }

    /// Set while something else needs the rows to stay where they are.
    public BooleanProperty orderHeldProperty() {
        return orderHeld;
    }

    /// Whether rows stay where they are now: the pointer is over them, they have the keyboard, or the order is held.
    public ReadOnlyBooleanProperty orderPausedProperty() {
        return orderPaused.getReadOnlyProperty();
    }

    /// What is shown where there are no rows: one line, perhaps an action.
    public ObjectProperty<@Nullable Node> placeholderProperty() {
        return placeholder;
    }

    public ObjectProperty<TableWords> wordsProperty() {
        return words;
    }

    /// The height of a row; CSS sets it by density (`-gl-row-height`).
    public StyleableDoubleProperty rowHeightProperty() {
        return rowHeight;
    }

    /// The height of the heads in pixels, which is that of two lines where one of them needs two.
    public ReadOnlyDoubleProperty headHeightProperty() {
        return headHeight.getReadOnlyProperty();
    }

    void headHeight(double now) {
        headHeight.set(now);
    }

    /// How many cells were painted since the table was first shown.
    public long cellsPainted() {
        return getSkin() instanceof LiveTableSkin<?> skin ? skin.cellsPainted() : 0;
    }

    /// Copies the selected rows to the clipboard as tab-separated text with the heads.
    public void copySelected() {
        RowText.toClipboard(columns.laid(), selected.get());
    }

    Columns<R> columns() {
        return columns;
    }

    RowSelection<R> selection() {
        return selection;
    }

    TableEvents<R> events() {
        return events;
    }

    Inks inks() {
        return inks;
    }

    long nanos() {
        return nanoClock.getAsLong();
    }

    TableWords words() {
        return Objects.requireNonNull(words.get());
    }

    @Nullable
    R totals() {
        return totals;
    }

    void paused(boolean now) {
        orderPaused.set(now);
    }

    /// The selection is another one, or its rows stand in another order.
    void selectionChanged() {
        List<R> rows = selection.rows(arranged());
        if (!Arrangement.same(rows, selected.get())) {
            selected.set(rows);
            notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.SELECTED_ITEMS);
        }
        requestLayout();
    }

    /// Someone changed the columns.
    void columnsChanged() {
        restyle();
        events.layoutChanged.run();
    }

    void reveal(int row) {
        if (row >= 0 && getSkin() instanceof LiveTableSkin<?> skin) {
            skin.reveal(row);
        }
    }

    private void resort(List<SortKey> keys) {
        columns.sortBy(keys);
        order.sortBy(columns.comparisons());
        restyle();
    }

    private void rearranged() {
        selection.keep(arranged());
        selectionChanged();
    }

    private void restyle() {
        if (getSkin() instanceof LiveTableSkin<?> skin) {
            skin.forget();
        }
        requestLayout();
    }

    private void adopt() {
        if (getSkin() instanceof LiveTableSkin<?> skin) {
            skin.adopt();
        }
        requestLayout();
    }

    private void paint() {
        if (getSkin() instanceof LiveTableSkin<?> skin) {
            skin.paint();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LiveTableSkin<>(this);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(LiveTable.class.getResource("table.css")).toExternalForm();
    }

    /// What CSS can set on a table.
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return Inks.CSS;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return Inks.CSS;
    }
}
