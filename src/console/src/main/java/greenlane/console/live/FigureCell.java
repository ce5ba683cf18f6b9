package greenlane.console.live;

import java.util.List;
import java.util.StringJoiner;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.chart.Sparkline;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;

/// One figure of the strip: value, target and light, and the line of its last half hour. Its tooltip says what it means.
final class FigureCell extends VBox {
    private static final double GAP = 6;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /// How much larger a figure of three lines is than one of two, as in the style sheet.
    private static final double LOW_SHARE = 1.77 / 1.385;
    /// A light, as in the style sheet; one that is new has not been given its size yet. Pixels.
    private static final double ICON = 13;
    /// Below this there is no room for a line that shows anything. Pixels.
    private static final double LINE_LEAST = 24;
    /// How much less air two lines have at their sides, as in the style sheet. Pixels.
    private static final double LOW_SAVES = 8;
    /// What whole pixels may take of a cell's parts.
    private static final double ROUNDING = 4;
    private static final String USUAL_LENGTH = "00:00";
    private static final String USUAL_COUNT = "00.0";

    private final FigureKind kind;
    private final LiveViewModel model;
    private final Texts texts;
    private final String title;
    private final String shortTitle;
    private final Label name;
    private final Label target = new Label("", new FontIcon(Marks.icon(Verdict.UNKNOWN)));
    private final Label value = new Label();
    private final Label unit = new Label();
    /// Who waits besides and is counted apart.
    private final Label aside = new Label();
    private final Label second = Cut.told(new Label());
    private final Label simulated = new Label();
    private final Sparkline line = new Sparkline();
    private Verdict shown = Verdict.UNKNOWN;
    private boolean staleShown = true;
    private String longTarget = "";
    private String shortTarget = "";
    private boolean low;
    private final Region spring = new Region();
    private final HBox top = new HBox(GAP);
    private final HBox middle = new HBox();
    private final HBox bottom = new HBox(GAP);

    FigureCell(FigureKind kind, LiveViewModel model, Texts texts) {
        this.kind = kind;
        this.model = model;
        this.texts = texts;
        title = texts.text("live.figure." + kind.word(), model.policy().answerTarget().toSeconds());
        shortTitle = texts.text("live.figure." + kind.word() + ".short");
        getStyleClass().add("live-figure");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        name = new Label(title);
        name.getStyleClass().add("gl-caption");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        target.getStyleClass().addAll("gl-caption", "live-target");
        target.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().addAll("gl-figure", "live-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().addAll("gl-caption", "live-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().addAll("gl-caption", "live-unit", "live-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        seen(aside, false);
        second.getStyleClass().add("gl-caption");
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox.setMargin(line, new Insets(0, 0, 0, GAP));
        middle.getStyleClass().add("live-figure-row");
        simulated.getStyleClass().add("live-simulated");
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        simulated("");
        second.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(second, Priority.ALWAYS);
        bottom.getStyleClass().add("live-figure-bottom");
        fill();
        Tooltip tip = new WrappedTooltip("");
        tip.setOnShowing(_ -> tip.setText(explained()));
        Tooltip.install(this, tip);
        setAccessibleHelp(meaning());
    }

    /// Leaves the figure two lines, its past and its second line out; or gives them back.
    void low(boolean now) {
        if (now != low) {
            low = now;
            fill();
        }
    }

    private void fill() {
        pseudoClassStateChanged(LOW, low);
        List.of(top, middle, bottom).forEach(box -> box.getChildren().clear());
        if (low) {
            top.getChildren().addAll(name, simulated);
            middle.getChildren().addAll(value, unit, aside, spring, target);
            getChildren().setAll(List.of(top, middle));
        } else {
            top.getChildren().addAll(name, target);
            middle.getChildren().addAll(value, unit, aside, spring, line);
            bottom.getChildren().addAll(second, simulated);
            getChildren().setAll(List.of(top, middle, bottom));
        }
        requestLayout();
    }

    /// How large its text is, in pixels.
    double textSize() {
        return name.getFont().getSize();
    }

    /// The width in pixels in which nothing of the figure is cut off, on two lines or on three.
    double widthLeast(boolean ofTwoLines) {
        double goal = shortTarget.isEmpty() ? 0 : wide(target, shortTarget) + ICON + target.getGraphicTextGap();
        double named = wide(name, shortTitle);
        double chip = simulated.isManaged() ? simulated.prefWidth(-1) + GAP : 0;
        double usual = wide(value, kind.length() ? USUAL_LENGTH : USUAL_COUNT)
                + (kind.length() ? 0 : GAP + wide(unit, kind.share() ? "%" : texts.text("live.unit.people")));
        double needed = ofTwoLines
                ? Math.max(named + chip, usual / (low ? 1 : LOW_SHARE) + GAP + goal)
                : Math.max(named + GAP + goal, usual * (low ? LOW_SHARE : 1));
        return Math.ceil(needed + ROUNDING + snappedLeftInset() + snappedRightInset()
                + (ofTwoLines == low ? 0 : low ? LOW_SAVES : -LOW_SAVES));
    }

    private static double wide(Labeled label, String text) {
        Text measure = new Text(text);
        measure.setFont(label.getFont());
        return measure.getLayoutBounds().getWidth();
    }

    /// What the figure means: how it is worked out, over what.
    private String meaning() {
        return texts.text("live.figure." + kind.word() + ".tip",
                texts.text("live.formula." + Words.formula(model.targets().formula())));
    }

    /// The figure with its goal, what it means, and where it comes from.
    private String explained() {
        FigureState state = model.strip().figureProperty(kind).get();
        StringJoiner lines = new StringJoiner("\n");
        lines.add(Words.spoken(state, title, texts, !model.statusProperty().get().stale()));
        if (!second.getText().isEmpty()) {
            lines.add(second.getText());
        }
        if (state.deferred() > 0) {
            lines.add(texts.text("live.figure.waiting.deferred", state.deferred()));
        }
        lines.add(meaning());
        if (kind.rate()) {
            lines.add(texts.text("live.tip.range",
                    texts.text("live.range.window", model.policy().window().toMinutes())));
        }
        if (state.target().present()) {
            lines.add(texts.text("live.tip.targets"));
        }
        if (!model.statusProperty().get().name().isEmpty()) {
            lines.add(texts.text(model.statusProperty().get().simulated()
                    ? "live.tip.sourceSimulated"
                    : "live.tip.source", model.statusProperty().get().name()));
        }
        return lines.toString();
    }

    /// As narrow as the strip makes it, which asks [#widthLeast].
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double icon = target.isManaged() ? ICON + target.getGraphicTextGap() : 0;
        double beside = low
                ? value.prefWidth(-1) + unit.prefWidth(-1)
                : wide(name, title);
        boolean whole = beside + ROUNDING + GAP + icon + wide(target, longTarget) <= room;
        text(target, whole ? longTarget : shortTarget);
        double beforeName = low
                ? simulated.isManaged() ? simulated.prefWidth(-1) + GAP : 0
                : GAP + icon + wide(target, whole ? longTarget : shortTarget);
        text(name, wide(name, title) + ROUNDING + beforeName > room ? shortTitle : title);
        double figure = value.prefWidth(-1) + unit.prefWidth(-1);
        double besides = aside.getText().isEmpty() ? 0 : aside.prefWidth(-1) + 2 * GAP;
        double others = low ? GAP + icon + wide(target, target.getText()) : 0;
        seen(aside, besides > 0 && figure + besides + others <= room);
        // The figure and who waits besides come first; the line has what is left, apart from them, or stays away.
        double left = room - figure - (aside.isManaged() ? besides : 0) - GAP;
        seen(line, left >= LINE_LEAST);
        super.layoutChildren();
    }

    private static void text(Labeled label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    private static void seen(Node part, boolean now) {
        if (part.isManaged() != now || part.isVisible() != now) {
            part.setVisible(now);
            part.setManaged(now);
        }
    }

    /// Says with these words that the strip's figures are invented ones; empty where they are not.
    void simulated(String words) {
        simulated.setText(words);
        simulated.setVisible(!words.isEmpty());
        simulated.setManaged(!words.isEmpty());
    }

    /// Shows the figure; one too old to be judged turns grey and loses its light.
    void show(FigureState state, boolean stale) {
        Verdict verdict = stale ? Verdict.UNKNOWN : state.verdict();
        value.setText(Words.value(state));
        // Without a source there is nothing to count, and nobody of whom to say that they do not wait.
        unit.setText(state.sourced() ? Words.unit(state, texts) : "");
        text(aside, Words.aside(state, texts));
        second.setText(state.sourced() ? Words.second(state, texts) : "");
        String aim = Words.target(state);
        aimAt(aim);
        target.setVisible(state.target().present());
        target.setManaged(state.target().present());
        line.show(state.points(), state.target().line(), verdict == Verdict.BREACHED);
        if (verdict != shown || stale != staleShown) {
            light(verdict, stale);
        }
        setAccessibleText(Words.spoken(state, title, texts, !stale));
    }

    /// Writes the goal in full; where there is no room for that beside the name, the bare bound stays.
    private void aimAt(String aim) {
        String next = aim.isEmpty() ? "" : texts.text("live.target", aim);
        if (!next.equals(longTarget)) {
            longTarget = next;
            shortTarget = aim;
            target.setText(next);
            requestLayout();
        }
    }

    private void light(Verdict verdict, boolean stale) {
        shown = verdict;
        staleShown = stale;
        target.setGraphic(new FontIcon(stale ? BootstrapIcons.CLOCK_HISTORY : Marks.icon(verdict)));
        target.getStyleClass().removeAll("gl-good", "gl-near", "gl-bad", "gl-muted");
        target.getStyleClass().add(Marks.style(verdict));
        value.getStyleClass().removeAll("gl-bad", "gl-muted");
        if (verdict == Verdict.BREACHED) {
            value.getStyleClass().add("gl-bad");
        } else if (stale) {
            value.getStyleClass().add("gl-muted");
        }
    }
}
