package greenlane.console.customers;

import java.util.OptionalInt;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import greenlane.core.tier.MeasureScale;

/// A percentile as a bar from zero, with a mark where the border is.
final class MeasureBar extends Region {
    private static final double HEIGHT = 8;
    private static final double MARK = 14;
    private static final double MARK_WIDTH = 2;

    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region mark = new Region();
    private double share;
    private double border;

    MeasureBar() {
        getStyleClass().add("gl-measure");
        track.getStyleClass().add("gl-measure-track");
        fill.getStyleClass().add("gl-measure-fill");
        mark.getStyleClass().add("gl-measure-mark");
        getChildren().addAll(track, fill, mark);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(MARK);
    }

    /// Shows a percentile and a border, in hundredths of a percent.
    void show(int percentile, OptionalInt line, boolean carried, String words) {
        share = percentile / (double) MeasureScale.TOP;
        mark.setVisible(line.isPresent());
        border = line.orElse(0) / (double) MeasureScale.TOP;
        fill.getStyleClass().remove("gl-measure-carried");
        if (carried) {
            fill.getStyleClass().add("gl-measure-carried");
        }
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top, getWidth(), HEIGHT);
        fill.resizeRelocate(0, top, getWidth() * share, HEIGHT);
        mark.resizeRelocate(snapPositionX(Math.min(getWidth() - MARK_WIDTH, getWidth() * border)),
                (getHeight() - MARK) / 2, MARK_WIDTH, MARK);
    }
}
