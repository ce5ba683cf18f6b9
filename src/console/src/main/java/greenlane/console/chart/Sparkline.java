package greenlane.console.chart;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A figure's last half hour as a small line, its target as a dashed one, its last point as a dot.
///
/// It says nothing that the figure beside it does not say, so screen readers pass it over. Colours are those of the style
/// classes `line`, `target` and `dot`; the pseudo-class `breached` marks a figure that missed its target.
public final class Sparkline extends Region {
    private static final PseudoClass BREACHED = PseudoClass.getPseudoClass("breached");
    private static final double DOT_PIXELS = 2.2;
    private static final double MARGIN_PIXELS = 3;

    private final Path line = new Path();
    private final Line target = new Line();
    private final Circle dot = new Circle(DOT_PIXELS);
    private List<Double> points = List.of();
    private double targetValue = Double.NaN;

    public Sparkline() {
        getStyleClass().add("gl-sparkline");
        line.getStyleClass().add("line");
        target.getStyleClass().add("target");
        dot.getStyleClass().add("dot");
        line.setManaged(false);
        target.setManaged(false);
        dot.setManaged(false);
        getChildren().addAll(target, line, dot);
        setMouseTransparent(true);
    }

    /// Shows these points, the oldest first; NaN is a gap. `at` is where the target is drawn, NaN for none.
    public void show(List<Double> values, double at, boolean breached) {
        pseudoClassStateChanged(BREACHED, breached);
        if (!values.equals(points) || Double.compare(at, targetValue) != 0) {
            points = List.copyOf(values);
            targetValue = at;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        ValueScale scale = ValueScale.around(points, targetValue);
        double width = getWidth() - 2 * MARGIN_PIXELS;
        double height = getHeight() - 2 * MARGIN_PIXELS;
        line.getElements().clear();
        boolean gap = true;
        for (int i = 0; i < points.size(); i++) {
            double value = points.get(i);
            if (Double.isNaN(value)) {
                gap = true;
                continue;
            }
            double x = MARGIN_PIXELS + (points.size() == 1 ? width : width * i / (points.size() - 1));
            double y = MARGIN_PIXELS + height * (1 - scale.share(value));
            line.getElements().add(gap ? new MoveTo(x, y) : new LineTo(x, y));
            gap = false;
            dot.setCenterX(x);
            dot.setCenterY(y);
        }
        dot.setVisible(!points.isEmpty() && !gap);
        boolean aimed = !Double.isNaN(targetValue) && !points.isEmpty();
        target.setVisible(aimed);
        if (aimed) {
            double y = Math.round(MARGIN_PIXELS + height * (1 - scale.share(targetValue))) + 0.5;
            target.setStartX(MARGIN_PIXELS);
            target.setEndX(MARGIN_PIXELS + width);
            target.setStartY(y);
            target.setEndY(y);
        }
    }
}
