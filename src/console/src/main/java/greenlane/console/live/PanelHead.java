package greenlane.console.live;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.FloorStatus;
import greenlane.console.i18n.Texts;

/// The head of a panel: title, a caption that counts, and at the right what can be done.
final class PanelHead extends HBox {
    /// A caption as short as a count is never cut.
    private static final int COUNT_LENGTH = 4;
    private static final double CAPTION_LEAST = 20;
    private static final double CHIP_MOST = 220;

    private final Label caption = new Label();
    private final HBox chips = new HBox(4);
    private final Label simulated = new Label();

    PanelHead(String title, Node... actions) {
        getStyleClass().add("gl-panel-head");
        Label name = new Label(title);
        name.getStyleClass().add("gl-emph");
        name.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("gl-caption");
        caption("");
        chips.getStyleClass().add("live-chips");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        simulated.getStyleClass().add("live-simulated");
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        simulated(FloorStatus.NONE, "");
        getChildren().addAll(name, caption, simulated, chips, spring);
        getChildren().addAll(actions);
    }

    void caption(String text) {
        caption.setText(text);
        caption.setMinWidth(text.length() <= COUNT_LENGTH ? Region.USE_PREF_SIZE : CAPTION_LEAST);
        caption.setManaged(!text.isEmpty());
    }

    /// Says where the panel's figures are invented ones.
    void simulated(FloorStatus status, String words) {
        simulated.setText(words);
        simulated.setVisible(status.simulated());
        simulated.setManaged(status.simulated());
    }

    /// What narrows the panel, each with a way to drop it.
    HBox chips() {
        return chips;
    }

    /// A button that is an icon, with its name in the tooltip.
    static Button iconButton(Ikon icon, String name) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /// A chip that says what is narrowed and drops it when it is pressed.
    static Button chip(String text, Texts texts, Runnable drop) {
        String dropName = texts.text("live.filter.drop", text);
        Button chip = new Button(text, new FontIcon(BootstrapIcons.X));
        chip.getStyleClass().addAll(Styles.SMALL, "live-chip");
        chip.setAccessibleText(dropName);
        chip.setTooltip(new Tooltip(dropName));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setMaxWidth(CHIP_MOST);
        chip.setOnAction(_ -> drop.run());
        return chip;
    }
}
