package greenlane.console.live;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import greenlane.console.table.WrappedTooltip;

/// The head of a panel: title, a count that is never cut, a caption that may be, and at the right what can be done. Where there is too
/// little room for all of that, menus shrink to their icons.
final class PanelHead extends HBox {
    private static final double CHIP_MOST = 220;
    /// What a chip keeps where others need the room: its cross and some letters. Its tooltip tells the whole.
    private static final double CHIP_LEAST = 56;
    /// A caption that has less room than this, in sizes of its text, is rather left out.
    private static final double CAPTION_LEAST = 6;

    private final Label name;
    private final Label count = new Label();
    private final Label caption = Cut.told(new Label());
    private final Tooltip whole = new WrappedTooltip("");
    private final HBox chips = new HBox(4);
    private final Label simulated = new Label();
    private final Region spring = new Region();
    private final Map<Labeled, Double> menus = new LinkedHashMap<>();
    private boolean captioned;

    PanelHead(String title, Node... actions) {
        getStyleClass().add("gl-panel-head");
        name = new Label(title);
        name.getStyleClass().add("gl-emph");
        name.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("gl-caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("gl-caption");
        caption.setMinWidth(0);
        caption("", "");
        whole.textProperty().bind(caption.textProperty());
        chips.getStyleClass().add("live-chips");
        HBox.setHgrow(spring, Priority.ALWAYS);
        simulated.getStyleClass().add("live-simulated");
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        simulated(FloorStatus.NONE, "");
        getChildren().addAll(name, count, caption, simulated, chips, spring);
        getChildren().addAll(actions);
    }

    /// Says how many there are, and after it what else there is to say; either may be empty.
    void caption(String many, String more) {
        count.setText(many);
        count.setManaged(!many.isEmpty());
        caption.setText(more);
        captioned = !more.isEmpty();
        caption.setManaged(captioned);
    }

    /// This menu has an icon, and may be shown as nothing else.
    void mayShrink(Labeled menu) {
        menus.put(menu, 0.0);
        Tooltip whole = new WrappedTooltip("");
        whole.textProperty().bind(menu.accessibleTextProperty());
        menu.setTooltip(whole);
    }

    /// As narrow as its panel: what has no room then shrinks.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /// Shrinks the menus where what must be read has no room beside them, and lets them grow where it has.
    private void fit() {
        double needed = snappedLeftInset() + snappedRightInset();
        int parts = 0;
        for (Node child : getChildren()) {
            if (child.isManaged() && !child.equals(caption)) {
                needed += child instanceof Labeled menu && menus.containsKey(menu) ? whole(menu) : child.prefWidth(-1);
                parts++;
            }
        }
        double said = captioned ? caption.prefWidth(-1) + getSpacing() : 0;
        boolean tight = needed + (parts - 1) * getSpacing() + said > getWidth();
        for (Labeled menu : menus.keySet()) {
            ContentDisplay display = tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            if (menu.getContentDisplay() != display) {
                menu.setContentDisplay(display);
            }
        }
        leave();
    }

    /// Leaves the caption out where too little of it could be read; the title's tooltip then tells it.
    private void leave() {
        double others = snappedLeftInset() + snappedRightInset();
        for (Node child : getChildren()) {
            if (child.isManaged() && !child.equals(caption)) {
                others += child.prefWidth(-1) + getSpacing();
            }
        }
        double room = getWidth() - others;
        boolean told = captioned
                && room >= Math.min(caption.prefWidth(-1), CAPTION_LEAST * caption.getFont().getSize());
        caption.setVisible(told);
        name.setTooltip(captioned && !told ? whole : null);
    }

    /// A menu's width with its text, as it was when that was last seen.
    private double whole(Labeled menu) {
        if (menu.getContentDisplay() == ContentDisplay.LEFT) {
            menus.put(menu, menu.prefWidth(-1));
        }
        return menus.getOrDefault(menu, 0.0);
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
        button.setTooltip(new WrappedTooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /// A chip that says what is narrowed and drops it when it is pressed.
    static Button chip(String text, Texts texts, Runnable drop) {
        String dropName = texts.text("live.filter.drop", text);
        Button chip = new Button(text, new FontIcon(BootstrapIcons.X));
        chip.getStyleClass().addAll(Styles.SMALL, "live-chip");
        chip.setAccessibleText(dropName);
        chip.setTooltip(new WrappedTooltip(dropName));
        chip.setMinWidth(CHIP_LEAST);
        chip.setMaxWidth(CHIP_MOST);
        chip.setOnAction(_ -> drop.run());
        return chip;
    }
}
