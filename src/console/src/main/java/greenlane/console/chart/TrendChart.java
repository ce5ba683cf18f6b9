package greenlane.console.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Counts over time as lines from zero, each named at its end; pointing at a step, or going there with the arrow keys, gives its exact values.
///
/// Style classes: `gl-trend`, in it `grid`, `tick`, `cursor`, and those of the series for lines and their names.
public final class TrendChart extends Region {
    private static final double SIDE_PIXELS = 12;
    private static final double TOP_PIXELS = 10;
    private static final double LABEL_GAP_PIXELS = 6;
    private static final double EDGE_PIXELS = 4;
    private static final double DOT_PIXELS = 2.5;

    private final List<Line> grid = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final List<Path> lines = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Line cursor = new Line();
    private final Tooltip tip = new Tooltip();
    private double left = 34;
    private double underneath = 24;
    private List<TrendSeries> series = List.of();
    private List<String> ticks = List.of();
    private IntFunction<String> words = _ -> "";
    private int at = -1;

    public TrendChart() {
        getStyleClass().add("gl-trend");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        cursor.getStyleClass().add("cursor");
        cursor.setManaged(false);
        cursor.setVisible(false);
        getChildren().add(cursor);
        setOnMouseMoved(event -> point(stepAt(event.getX()), event.getScreenX(), event.getScreenY()));
        setOnMouseExited(_ -> point(-1, 0, 0));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(-1, 0, 0);
            }
        });
    }

    /// Shows these lines, all of one length.
    ///
    /// @param tickWords what stands under each step; empty where nothing does
    /// @param stepWords a step's exact values in words
    public void show(List<TrendSeries> next, List<String> tickWords, IntFunction<String> stepWords) {
        words = stepWords;
        if (!next.equals(series) || !tickWords.equals(ticks)) {
            series = List.copyOf(next);
            ticks = List.copyOf(tickWords);
            at = Math.min(at, steps() - 1);
            setAccessibleText(steps() == 0 ? "" : words.apply(steps() - 1));
            requestLayout();
        }
    }

    private int steps() {
        return ticks.size();
    }

    private void key(KeyEvent event) {
        if (steps() > 0 && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            int from = at < 0 ? steps() - 1 : at + (event.getCode() == KeyCode.LEFT ? -1 : 1);
            int step = Math.clamp(from, 0, steps() - 1);
            var place = localToScreen(x(step), TOP_PIXELS);
            point(step, place == null ? 0 : place.getX(), place == null ? 0 : place.getY());
            setAccessibleText(words.apply(step));
            event.consume();
        }
    }

    private int stepAt(double x) {
        if (steps() < 2 || x < left - 8 || x > right() + 8) {
            return -1;
        }
        return (int) Math.clamp(Math.round((x - left) / (right() - left) * (steps() - 1)), 0L,
                steps() - 1L);
    }

    private void point(int step, double screenX, double screenY) {
        at = step;
        cursor.setVisible(step >= 0);
        if (step < 0 || getScene() == null || getScene().getWindow() == null) {
            tip.hide();
            return;
        }
        double x = Math.rint(x(step)) + 0.5;
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(TOP_PIXELS);
        cursor.setEndY(bottom());
        tip.setText(words.apply(step));
        if (tip.isShowing()) {
            tip.setAnchorX(screenX + 14);
            tip.setAnchorY(screenY + 14);
        } else {
            tip.show(this, screenX + 14, screenY + 14);
        }
    }

    private double right() {
        double widest = 0;
        for (Label name : names) {
            widest = Math.max(widest, name.prefWidth(-1));
        }
        return Math.max(left + 40, getWidth() - widest - LABEL_GAP_PIXELS - 8);
    }

    private double bottom() {
        return getHeight() - underneath;
    }

    private double x(int step) {
        return steps() < 2 ? left : left + (right() - left) * step / (steps() - 1);
    }

    @Override
    protected void layoutChildren() {
        long most = 0;
        for (TrendSeries one : series) {
            for (long value : one.values()) {
                most = Math.max(most, value);
            }
        }
        nameEnds();
        ValueScale scale = ValueScale.fromZero(most);
        measure(scale);
        layGrid(scale, ValueScale.step(most));
        layTimes();
        layLines(scale);
        spreadNames(scale);
    }

    /// Leaves as much room for counts and times as their text takes.
    private void measure(ValueScale scale) {
        if (counts.isEmpty()) {
            grid.add(gridLine());
            counts.add(tick());
        }
        Label probe = counts.getFirst();
        probe.setText(Long.toString(Math.round(scale.high())));
        probe.applyCss();
        left = Math.ceil(probe.prefWidth(-1)) + SIDE_PIXELS + 6;
        underneath = Math.ceil(probe.prefHeight(-1)) + 9;
    }

    private Line gridLine() {
        Line line = new Line();
        line.getStyleClass().add("grid");
        line.setManaged(false);
        getChildren().addFirst(line);
        return line;
    }

    private void layGrid(ValueScale scale, long step) {
        int rows = (int) Math.round(scale.high() / step) + 1;
        while (grid.size() < rows) {
            grid.add(gridLine());
            counts.add(tick());
        }
        for (int i = 0; i < grid.size(); i++) {
            boolean used = i < rows && steps() > 0;
            grid.get(i).setVisible(used);
            counts.get(i).setVisible(used);
            if (used) {
                double y = Math.round(y(scale, i * (double) step)) + 0.5;
                grid.get(i).setStartX(left);
                grid.get(i).setEndX(right());
                grid.get(i).setStartY(y);
                grid.get(i).setEndY(y);
                Label count = counts.get(i);
                count.setText(Long.toString(i * step));
                count.autosize();
                count.relocate(left - 6 - count.getWidth(), y - count.getHeight() / 2);
            }
        }
    }

    private double y(ValueScale scale, double value) {
        return TOP_PIXELS + (bottom() - TOP_PIXELS) * (1 - scale.share(value));
    }

    private void layTimes() {
        int used = 0;
        double free = 0;
        for (int step = 0; step < ticks.size(); step++) {
            if (ticks.get(step).isEmpty()) {
                continue;
            }
            if (used == times.size()) {
                times.add(tick());
            }
            Label time = times.get(used);
            time.setText(ticks.get(step));
            time.autosize();
            double from = Math.max(0,
                    Math.min(x(step) - time.getWidth() / 2, getWidth() - time.getWidth() - EDGE_PIXELS));
            if (from >= free) {
                time.relocate(from, bottom() + 5);
                free = from + time.getWidth() + 4;
                used++;
            }
        }
        for (int i = 0; i < times.size(); i++) {
            times.get(i).setVisible(i < used);
        }
    }

    private Label tick() {
        Label label = new Label();
        label.getStyleClass().add("tick");
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }

    private void nameEnds() {
        while (lines.size() < series.size()) {
            Path line = new Path();
            line.setManaged(false);
            lines.add(line);
            Circle dot = new Circle(DOT_PIXELS);
            dot.setManaged(false);
            dot.fillProperty().bind(line.strokeProperty());
            dots.add(dot);
            getChildren().addAll(line, dot);
            names.add(tick());
        }
        for (int i = 0; i < names.size(); i++) {
            boolean used = i < series.size() && !series.get(i).empty();
            lines.get(i).setVisible(used);
            names.get(i).setVisible(used);
            dots.get(i).setVisible(false);
            names.get(i).setText("");
            if (used) {
                TrendSeries one = series.get(i);
                lines.get(i).getStyleClass().setAll("series", one.styleClass());
                names.get(i).getStyleClass().setAll("label", "series-name", one.styleClass());
                names.get(i).setText(one.name() + " " + one.last());
            }
        }
    }

    private void layLines(ValueScale scale) {
        for (int i = 0; i < series.size(); i++) {
            List<Long> values = series.get(i).values();
            var elements = lines.get(i).getElements();
            elements.clear();
            int from = series.get(i).from();
            // A line of one step has no length: it is a point.
            boolean single = values.size() - from == 1;
            dots.get(i).setVisible(single);
            if (single) {
                dots.get(i).setCenterX(x(from));
                dots.get(i).setCenterY(y(scale, values.getLast()));
            }
            for (int step = from; step < values.size(); step++) {
                double y = y(scale, values.get(step));
                elements.add(step == from ? new MoveTo(x(step), y) : new LineTo(x(step), y));
            }
        }
    }

    /// Puts the names beside their ends, moved apart where they would cover each other.
    private void spreadNames(ValueScale scale) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Long.compare(series.get(b).last(), series.get(a).last()));
        double free = 0;
        double more = order.size();
        for (int i : order) {
            Label name = names.get(i);
            name.autosize();
            double height = name.getHeight() - 2;
            double wanted = y(scale, (double) series.get(i).last()) - name.getHeight() / 2;
            double lowest = bottom() + 8 - more * height;
            double top = Math.max(free, Math.min(wanted, lowest));
            name.relocate(right() + LABEL_GAP_PIXELS, top);
            free = top + height;
            more--;
        }
    }
}
