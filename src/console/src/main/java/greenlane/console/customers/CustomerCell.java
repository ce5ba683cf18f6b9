package greenlane.console.customers;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A customer in the list, in two lines: tier, name and spend above, what and where the customer is and how likely active below.
final class CustomerCell extends ListCell<CustomerRow> {
    private final CustomersViewModel model;
    private final Words words;
    private final HBox marks = Pieces.row(8);
    private final Label name = Pieces.label("", "gl-customers-name");
    private final Label spend = Pieces.label("");
    private final Label about = Pieces.label("", "gl-caption");
    private final Label active = Pieces.label("", "gl-caption");
    private final HBox below = Pieces.row(8);
    private final VBox lines;

    CustomerCell(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        spend.setMinWidth(USE_PREF_SIZE);
        active.setMinWidth(USE_PREF_SIZE);
        lines = new VBox(2, Pieces.row(8, marks, Pieces.spring(), spend),
                Pieces.row(8, below, Pieces.spring(), active));
        lines.getStyleClass().add("gl-customers-row");
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable CustomerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.name());
        marks.getChildren().clear();
        row.tier().ifPresent(tier -> marks.getChildren().add(Pieces.chip(tier, model.tierName(tier))));
        marks.getChildren().add(name);
        below.getChildren().setAll(about);
        if (row.silent()) {
            below.getChildren().add(Pieces.silent(words.text("customers.silent")));
        }
        spend.setText(model.money().minor(row.spendMinor()));
        about.setText(words.about(row.customer()));
        active.setText(words.active(row.active()));
        active.getStyleClass().remove("gl-near");
        if (row.active().orElse(1) < Filter.ACTIVE_BELOW) {
            active.getStyleClass().add("gl-near");
        }
        setAccessibleText(words.spoken(row));
        setGraphic(lines);
    }
}
