package greenlane.console.shell;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageGroup;
import greenlane.console.page.PageId;
import greenlane.console.theme.Appearance;

/// The list of places at the left, or a rail of their icons.
final class Sidebar {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final double WIDTH = 168;
    private static final double WIDTH_ENGLISH = 196;
    private static final double WIDTH_RAIL = 56;

    private final ShellViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Parent root;
    private final Map<PageId, ToggleButton> items = new EnumMap<>(PageId.class);
    private final Map<PageId, HBox> rows = new EnumMap<>(PageId.class);
    private final InvalidationListener changed = _ -> refresh();
    @FXML
    private VBox places;
    @FXML
    private VBox foot;
    @FXML
    private HBox brand;
    @FXML
    private VBox side;

    Sidebar(ShellViewModel model, Texts texts, Appearance appearance) {
        this.model = model;
        this.texts = texts;
        this.appearance = appearance;
        root = Fxml.load(this, "Sidebar.fxml", texts);
        // The Chinese name stays away where it would be boxes.
        brand.getChildren().removeIf(name -> name instanceof Label label && !appearance.shows(label.getText()));
        for (PageGroup group : PageGroup.values()) {
            if (group == PageGroup.NONE) {
                continue;
            }
            Label heading = new Label(texts.text(group.titleKey()));
            heading.getStyleClass().addAll("gl-caption", "gl-nav-heading");
            places.getChildren().add(heading);
            PageId.in(group).forEach(page -> places.getChildren().add(item(page)));
        }
        foot.getChildren().add(item(PageId.SETTINGS));
    }

    Parent root() {
        return root;
    }

    void attach() {
        model.pageProperty().addListener(changed);
        model.dataPresentProperty().addListener(changed);
        model.railBinding().addListener(changed);
        appearance.scaleProperty().addListener(changed);
        refresh();
    }

    void detach() {
        model.pageProperty().removeListener(changed);
        model.dataPresentProperty().removeListener(changed);
        model.railBinding().removeListener(changed);
        appearance.scaleProperty().removeListener(changed);
    }

    private HBox item(PageId page) {
        ToggleButton item = new ToggleButton(texts.text(page.titleKey()), new FontIcon(page.icon()));
        item.getStyleClass().add("gl-nav");
        item.setId("nav-" + page.word());
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(_ -> {
            model.go(page);
            refresh();
        });
        Region bar = new Region();
        bar.getStyleClass().add("gl-nav-bar");
        HBox row = new HBox(bar, item);
        row.getStyleClass().add("gl-nav-row");
        HBox.setHgrow(item, Priority.ALWAYS);
        items.put(page, item);
        rows.put(page, row);
        return row;
    }

    private void refresh() {
        boolean rail = model.railBinding().get();
        double wide = texts.language() == Language.EN ? WIDTH_ENGLISH : WIDTH;
        double width = rail ? WIDTH_RAIL : wide * appearance.scaleProperty().get() / 100;
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
        side.pseudoClassStateChanged(RAIL, rail);
        brand.lookupAll(".label").forEach(name -> {
            name.setVisible(!rail);
            name.setManaged(!rail);
        });
        places.getChildren().stream().filter(Label.class::isInstance).forEach(heading -> heading.setVisible(!rail));
        items.forEach((page, item) -> refresh(page, item, rail));
    }

    private void refresh(PageId page, ToggleButton item, boolean rail) {
        String title = texts.text(page.titleKey());
        String reason = model.reason(page);
        boolean here = model.pageProperty().get().place() == page;
        item.setSelected(here);
        item.setDisable(!reason.isEmpty());
        item.setText(rail ? "" : title);
        item.setAccessibleText(reason.isEmpty() ? title : title + ", " + reason);
        HBox row = rows.get(page);
        if (row == null) {
            return;
        }
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("here"), here);
        // A disabled item hears nothing of the mouse, so its row carries the tooltip.
        String key = page.digit() == 0 ? "" : "  Ctrl " + page.digit();
        Tooltip.uninstall(row, null);
        Tooltip.install(row, new Tooltip(reason.isEmpty() ? title + key : reason));
    }
}
