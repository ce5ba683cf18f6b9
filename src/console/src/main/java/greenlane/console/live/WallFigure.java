package greenlane.console.live;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Texts;

/// One figure of the wallboard, to be read at five metres: what it is, its value, its target, its light.
final class WallFigure extends VBox {
    private final Texts texts;
    private final String title;
    private final FontIcon light = new FontIcon(Marks.icon(Verdict.UNKNOWN));
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label target = new Label();
    private final Label aside = new Label();

    WallFigure(FigureKind kind, long answerSeconds, Texts texts) {
        this.texts = texts;
        title = texts.text("live.figure." + kind.word(), answerSeconds);
        getStyleClass().add("wall-figure");
        setAccessibleRole(AccessibleRole.TEXT);
        Label name = new Label(title);
        name.getStyleClass().add("wall-caption");
        name.setMinWidth(0);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox top = new HBox(name, spring, light);
        top.getStyleClass().add("wall-figure-top");
        value.getStyleClass().addAll("gl-emph", "wall-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("wall-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().addAll("wall-caption", "wall-aside");
        HBox middle = new HBox(value, unit, aside);
        middle.getStyleClass().add("wall-figure-row");
        target.getStyleClass().add("wall-caption");
        getChildren().addAll(top, middle, target);
    }

    void show(FigureState state, boolean stale) {
        Verdict verdict = stale ? Verdict.UNKNOWN : state.verdict();
        value.setText(Words.value(state));
        String besides = Words.aside(state, texts);
        // There is room for one of them; what the figure counts, its title says.
        unit.setText(besides.isEmpty() ? Words.unit(state, texts) : "");
        aside.setText(besides);
        target.setText(state.target().present() ? texts.text("live.wall.target", Words.target(state)) : "");
        light.setIconCode(Marks.icon(verdict));
        light.getStyleClass().setAll("ikonli-font-icon", "wall-light", Marks.style(verdict));
        value.getStyleClass().removeAll("gl-bad", "gl-muted");
        if (stale) {
            value.getStyleClass().add("gl-muted");
        } else if (verdict == Verdict.BREACHED) {
            value.getStyleClass().add("gl-bad");
        }
        setAccessibleText(Words.spoken(state, title, texts, !stale));
    }
}
