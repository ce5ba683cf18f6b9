package greenlane.console.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The table's colours as CSS set them, one styleable property an [Ink].
final class Inks {
    private static final Map<Ink, InkMetaData> META = new EnumMap<>(Ink.class);
    /// What a table can be styled by.
    static final List<CssMetaData<? extends Styleable, ?>> CSS;

    static {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Control.getClassCssMetaData());
        for (Ink ink : Ink.values()) {
            InkMetaData meta = new InkMetaData(ink);
            META.put(ink, meta);
            all.add(meta);
        }
        all.add(RowHeight.CSS);
        CSS = Collections.unmodifiableList(all);
    }

    private final Map<Ink, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);

    private static final class InkMetaData extends CssMetaData<LiveTable<?>, Paint> {
        private final Ink ink;

        InkMetaData(Ink ink) {
            super(ink.property(), StyleConverter.getPaintConverter(), Color.TRANSPARENT);
            this.ink = ink;
        }

        @Override
        public boolean isSettable(LiveTable<?> table) {
            return !table.inks().property(ink).isBound();
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(LiveTable<?> table) {
            return table.inks().property(ink);
        }
    }

    /// The colours of a table; `changed` is called when CSS sets one anew.
    Inks(LiveTable<?> table, Runnable changed) {
        for (Ink ink : Ink.values()) {
            paints.put(ink, new StyleableObjectProperty<>(Color.TRANSPARENT) {
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
                    return ink.property();
                }

                @Override
                public CssMetaData<? extends Styleable, Paint> getCssMetaData() {
                    InkMetaData meta = META.get(ink);
                    if (meta == null) {
                        throw new IllegalStateException("no CSS for " + ink);
                    }
                    return meta;
                }
            });
        }
    }

    StyleableObjectProperty<Paint> property(Ink ink) {
        StyleableObjectProperty<Paint> paint = paints.get(ink);
        if (paint == null) {
            throw new IllegalStateException("no paint for " + ink);
        }
        return paint;
    }

    Paint paint(Ink ink) {
        return property(ink).get();
    }
}
