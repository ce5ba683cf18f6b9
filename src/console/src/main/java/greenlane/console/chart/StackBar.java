package greenlane.console.chart;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.layout.Region;

/// Shares of a whole as one bar: a part for each style class, side by side. It does not animate.
public final class StackBar extends Region {
    private static final double GAP_PIXELS = 1;

    private final List<Region> parts = new ArrayList<>();
    private long[] values;

    /// A bar with a part for each of these style classes.
    public StackBar(List<String> styleClasses) {
        getStyleClass().add("gl-stack-bar");
        for (String styleClass : styleClasses) {
            Region part = new Region();
            part.getStyleClass().add(styleClass);
            part.setManaged(false);
            parts.add(part);
            getChildren().add(part);
        }
        values = new long[parts.size()];
    }

    /// Shows these values, one a part; a part of 0 takes no room.
    public void show(long... next) {
        if (next.length != parts.size()) {
            throw new IllegalArgumentException(next.length + " values for " + parts.size() + " parts");
        }
        values = next.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            Region part = parts.get(i);
            part.setVisible(values[i] > 0);
            if (values[i] > 0) {
                double from = Math.round(getWidth() * before / sum);
                before += values[i];
                double to = Math.round(getWidth() * before / sum);
                part.resizeRelocate(from, 0, Math.max(1, to - from - (before < sum ? GAP_PIXELS : 0)), getHeight());
            }
        }
    }
}
