package greenlane.console.customers;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.core.customer.Tier;

/// A customer's tiers of the last twelve months, and the newest change in words.
final class TierStrip {
    private final CustomersViewModel model;
    private final Words words;
    private final Reasons reasons;
    private final Label changed = Pieces.label("", "gl-caption");
    private final HBox cells = new HBox(2);
    private final VBox root;

    TierStrip(CustomersViewModel model, Words words, Reasons reasons) {
        this.model = model;
        this.words = words;
        this.reasons = reasons;
        changed.setId("customers-history");
        cells.setId("customers-months");
        root = new VBox(4,
                Pieces.row(8, Pieces.label(words.text("customers.history"), "gl-caption"), Pieces.spring(), changed),
                cells);
        root.getStyleClass().add("gl-customers-strip");
    }

    Node node() {
        return root;
    }

    Subscription attach() {
        return Pieces.follow(this::show,
                List.of(model.profile().profileProperty(), model.search().baseProperty()));
    }

    private void show() {
        cells.getChildren().clear();
        model.profile().profileProperty().get().ifPresent(profile -> {
            changed.setText(reasons.history(profile));
            MonthTier.of(profile).forEach(month -> cells.getChildren().add(cell(month)));
        });
    }

    private Node cell(MonthTier month) {
        Label mark = Pieces.label("", "gl-tier", "gl-month");
        mark.setMaxWidth(Double.MAX_VALUE);
        mark.setAlignment(Pos.CENTER);
        String said = month.tier().map(model::tierName).orElse(words.text("customers.history.unknown"));
        if (month.tier().isPresent()) {
            Tier tier = month.tier().get();
            mark.setGraphic(Pieces.icon(month.byHand() ? "bi-pencil-fill" : Pieces.icon(tier)));
            if (tier == Tier.CORE || tier == Tier.POTENTIAL) {
                mark.getStyleClass().add("gl-tier-" + tier.code());
            }
        } else {
            mark.getStyleClass().add("gl-month-unknown");
        }
        String whole = words.list(List.of(month.month().toString(),
                month.byHand() ? words.text("customers.history.hand", said) : said));
        Pieces.tip(mark, whole);
        mark.setAccessibleText(whole);
        Label number = Pieces.label(Integer.toString(month.month().getMonthValue()), "gl-caption");
        VBox cell = new VBox(2, mark, number);
        cell.setAlignment(Pos.TOP_CENTER);
        cell.setMinWidth(0);
        cell.setPrefWidth(1);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
