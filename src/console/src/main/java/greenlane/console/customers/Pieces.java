package greenlane.console.customers;

import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.table.WrappedTooltip;
import greenlane.core.customer.Tier;

/// Small pieces that the panels of the page are made of.
final class Pieces {
    private Pieces() {}

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that breaks its lines.
    static Label text(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static FontIcon icon(String literal, String... classes) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("gl-customers-mark");
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    static Button button(String id, String text, String icon, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        if (!icon.isEmpty()) {
            button.setGraphic(new FontIcon(icon));
        }
        button.getStyleClass().add("gl-customers-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// A tier's chip: its icon and what it is called.
    static Label chip(Tier tier, String name) {
        Label chip = label(name, "gl-tier");
        chip.setGraphic(icon(icon(tier)));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        if (tier == Tier.CORE || tier == Tier.POTENTIAL) {
            chip.getStyleClass().add("gl-tier-" + tier.code());
        }
        return chip;
    }

    static String icon(Tier tier) {
        return switch (tier) {
            case CORE -> "bi-diamond-fill";
            case POTENTIAL -> "bi-diamond-half";
            case ORDINARY, CUSTOM -> "bi-diamond";
        };
    }

    /// The chip of who has fallen silent.
    static Label silent(String word) {
        Label chip = label(word, "gl-tier", "gl-customers-silent");
        chip.setGraphic(icon("bi-moon"));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static HBox row(double spacing, Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static VBox panel(Node... nodes) {
        VBox panel = new VBox(nodes);
        panel.getStyleClass().add("gl-panel");
        return panel;
    }

    static HBox head(Node... nodes) {
        HBox head = new HBox(nodes);
        head.getStyleClass().add("gl-panel-head");
        return head;
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static void tip(Label label, String text) {
        label.setTooltip(text.isEmpty() ? null : new WrappedTooltip(text));
    }

    /// Runs `act` now and whenever one of the values changes, until the subscription ends.
    static Subscription follow(Runnable act, List<ObservableValue<?>> values) {
        Subscription all = values.stream().map(value -> value.subscribe((_, _) -> act.run()))
                .reduce(Subscription.EMPTY, Subscription::and);
        act.run();
        return all;
    }

    /// The first character of a name, for the mark beside it.
    static String initial(String name) {
        return Optional.of(name.strip()).filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, it.offsetByCodePoints(0, 1))).orElse("");
    }
}
