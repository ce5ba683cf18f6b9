package greenlane.console.live;

import java.util.StringJoiner;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.chart.Sparkline;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;

/// One figure of the strip: value, target and light, and the line of its last half hour. Its tooltip says what it means.
final class FigureCell extends VBox {
    private static final double GAP = 6;

    private final FigureKind kind;
    private final LiveViewModel model;
    private final Texts texts;
    private final String title;
    private final Label name;
    private final Label target = new Label("", new FontIcon(Marks.icon(Verdict.UNKNOWN)));
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label second = Cut.told(new Label());
    private final Label simulated = new Label();
    private final Sparkline line = new Sparkline();
    private Verdict shown = Verdict.UNKNOWN;
    private boolean staleShown = true;
    private String longTarget = "";
    private String shortTarget = "";
    private double longTargetWidth;

    FigureCell(FigureKind kind, LiveViewModel model, Texts texts) {
        this.kind = kind;
        this.model = model;
        this.texts = texts;
        title = texts.text("live.figure." + kind.word(), model.policy().answerTarget().toSeconds());
        getStyleClass().add("live-figure");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        name = new Label(title);
        name.getStyleClass().add("gl-caption");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(40);
        name.setMaxWidth(Double.MAX_VALUE);
        target.getStyleClass().addAll("gl-caption", "live-target");
        target.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().addAll("gl-figure", "live-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().addAll("gl-caption", "live-unit");
        second.getStyleClass().add("gl-caption");
        HBox top = new HBox(GAP, name, target);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox middle = new HBox(value, unit, spring, line);
        middle.getStyleClass().add("live-figure-row");
        simulated.getStyleClass().add("live-simulated");
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        simulated("");
        second.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(second, Priority.ALWAYS);
        HBox bottom = new HBox(6, second, simulated);
        bottom.getStyleClass().add("live-figure-bottom");
        getChildren().addAll(top, middle, bottom);
        Tooltip tip = new WrappedTooltip("");
        tip.setOnShowing(_ -> tip.setText(explained()));
        Tooltip.install(this, tip);
        setAccessibleHelp(meaning());
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

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String fitting = name.prefWidth(-1) + GAP + longTargetWidth > room ? shortTarget : longTarget;
        if (!fitting.equals(target.getText())) {
            target.setText(fitting);
        }
        super.layoutChildren();
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
        unit.setText(Words.unit(state, texts));
        second.setText(Words.second(state, texts));
        String aim = Words.target(state);
        aimAt(aim);
        target.setVisible(state.target().present());
        line.show(state.points(), state.target().line(), verdict == Verdict.BREACHED);
        if (verdict != shown || stale != staleShown) {
            light(verdict, stale);
        }
        setAccessibleText(Words.spoken(state, title, texts, !stale));
    }

    /// Writes the goal in full; where there is no room for that beside the name, the bare bound stays.
    private void aimAt(String aim) {
        String next = aim.isEmpty() ? "" : texts.text("live.target", aim);
        if (!next.equals(longTarget) || longTargetWidth == 0) {
            longTarget = next;
            shortTarget = aim;
            target.setText(next);
            longTargetWidth = target.prefWidth(-1);
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
