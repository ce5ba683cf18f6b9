package greenlane.console.shell;

import java.util.Optional;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;

/// The bar above the page: its title and controls, how fresh the figures are, search, wallboard.
final class TopBar {
    private final ShellViewModel model;
    private final Texts texts;
    private final Parent root;
    private final Tooltip stamp = new Tooltip();
    private final InvalidationListener changed = _ -> refresh();
    @FXML
    private Label title;
    @FXML
    private HBox context;
    @FXML
    private Button asOf;
    @FXML
    private FontIcon asOfIcon;
    @FXML
    private Button search;
    @FXML
    private Button wallboard;

    TopBar(ShellViewModel model, Texts texts, ShellActions actions) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, "TopBar.fxml", texts);
        asOf.setTooltip(stamp);
        asOf.setOnAction(_ -> actions.showSource());
        search.setOnAction(_ -> actions.openPalette());
        wallboard.setOnAction(_ -> actions.toggleWallboard());
    }

    Parent root() {
        return root;
    }

    void attach() {
        model.pageProperty().addListener(changed);
        model.feedProperty().addListener(changed);
        model.zoneProperty().addListener(changed);
        model.wallboardProperty().addListener(changed);
        refresh();
    }

    void detach() {
        model.pageProperty().removeListener(changed);
        model.feedProperty().removeListener(changed);
        model.zoneProperty().removeListener(changed);
        model.wallboardProperty().removeListener(changed);
    }

    /// Puts the page's own controls beside the title.
    void context(Optional<Node> controls) {
        context.getChildren().setAll(controls.stream().toList());
    }

    private void refresh() {
        title.setText(texts.text(model.pageProperty().get().titleKey()));
        show(wallboard, model.wallboardProperty().get());
        String pill = model.asOf();
        show(asOf, !pill.isEmpty());
        asOf.setText(pill);
        stamp.setText(model.asOfStamp());
        asOfIcon.setIconLiteral(Lights.icon(model.feedProperty().get()));
        asOf.getStyleClass().removeAll("gl-good", "gl-near", "gl-bad");
        if (!model.light().isEmpty()) {
            asOf.getStyleClass().add("gl-" + model.light());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
