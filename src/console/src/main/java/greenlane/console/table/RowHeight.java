package greenlane.console.table;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;

/// The height of a table's rows in pixels, which CSS sets by density.
final class RowHeight extends StyleableDoubleProperty {
    private static final double STANDARD = 30;
    static final CssMetaData<LiveTable<?>, Number> CSS = new CssMetaData<>("-gl-row-height",
            StyleConverter.getSizeConverter(), STANDARD) {
        @Override
        public boolean isSettable(LiveTable<?> table) {
            return !table.rowHeightProperty().isBound();
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(LiveTable<?> table) {
            return table.rowHeightProperty();
        }
    };

    private final LiveTable<?> table;
    private final Runnable changed;

    /// `changed` is called when it is another height.
    RowHeight(LiveTable<?> table, Runnable changed) {
        super(STANDARD);
        this.table = table;
        this.changed = changed;
    }

    @Override
    protected void invalidated() {
        get();
        changed.run();
    }

    @Override
    public Object getBean() {
        return table;
    }

    @Override
    public String getName() {
        return "rowHeight";
    }

    @Override
    public CssMetaData<? extends Styleable, Number> getCssMetaData() {
        return CSS;
    }
}
