package greenlane.console.customers;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.i18n.Figures;
import greenlane.core.customer.ServicePolicy;

/// What is done for the customer: by whom, how fast, by which ways, and what is best done next.
final class PlanPanel {
    private static final long MILLIS = 1_000;

    private final CustomersViewModel model;
    private final Words words;
    private final Label about = Pieces.label("", "gl-caption");
    private final GridPane rows = new GridPane();
    private final TextField owner = new TextField();
    private final VBox root;
    private boolean assigning;

    PlanPanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        rows.getStyleClass().add("gl-plan");
        owner.setId("customers-owner-field");
        owner.setAccessibleText(words.text("customers.plan.owner"));
        owner.setOnAction(_ -> assign());
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(names, values);
        root = Pieces.panel(Pieces.head(Pieces.label(words.text("customers.plan"), "gl-emph"), about), rows);
        root.setId("customers-plan");
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    VBox node() {
        return root;
    }

    Subscription attach() {
        return Pieces.follow(() -> {
            assigning = false;
            show();
        }, List.of(model.profile().profileProperty(), model.search().baseProperty()));
    }

    private void show() {
        rows.getChildren().clear();
        model.profile().profileProperty().get().ifPresent(profile -> {
            about.setText(words.dotted(List.of(profile.tier().map(model::tierName).orElse(""),
                    words.kind(profile.customer()))));
            add("customers.plan.owner", owner(profile));
            model.profile().service().ifPresent(service -> {
                add("customers.plan.answer", Pieces.text(words.text("customers.plan.within",
                        Figures.duration(service.answerSeconds() * MILLIS))));
                add("customers.plan.channels", Pieces.text(words.list(service.channels().stream()
                        .map(it -> words.text("customers.plan.channel." + it.code())).toList())));
                add("customers.plan.offers", Pieces.text(service.offers().isEmpty()
                        ? Figures.MISSING
                        : words.list(service.offers().stream()
                                .map(it -> words.text("customers.plan.offer." + it.code())).toList())));
            });
            add("customers.plan.next", next());
        });
    }

    private void add(String key, Node value) {
        rows.addRow(rows.getRowCount(), Pieces.label(words.text(key), "gl-caption"), value);
    }

    private Node next() {
        return model.profile().next().map(rule -> {
            String act = words.text("customers.act." + rule.act().code());
            Label said = Pieces.text(rule.hours() == 0 ? act : words.text("customers.act.within", rule.hours(), act));
            if (rule.when() == ServicePolicy.When.SILENT || rule.when() == ServicePolicy.When.LEAVING) {
                said.getStyleClass().add("gl-near");
                said.setGraphic(Pieces.icon("bi-exclamation-triangle-fill", "gl-near"));
            }
            Pieces.tip(said, rule.when() == ServicePolicy.When.TAGGED
                    ? words.text("customers.act.because.tagged", words.tag(rule.tag()))
                    : words.text("customers.act.because." + rule.when().code()));
            said.setId("customers-next");
            return said;
        }).orElseGet(() -> Pieces.text(words.text("customers.act.none"), "gl-caption"));
    }

    private Node owner(Profile profile) {
        if (assigning) {
            return Pieces.row(4, owner,
                    Pieces.button("customers-owner-save", words.text("customers.segment.save"), "", this::assign));
        }
        String name = profile.customer().owner();
        Node change = Pieces.button("customers-owner", words.text("customers.plan.assign"), "", () -> {
            assigning = true;
            owner.setText(name);
            show();
            owner.requestFocus();
        });
        change.getStyleClass().addAll("flat", "gl-customers-flat");
        return Pieces.row(8, Pieces.label(name.isBlank() ? words.text("customers.plan.nobody") : name), change);
    }

    private void assign() {
        if (!owner.getText().isBlank()) {
            model.profile().assign(owner.getText());
        }
        assigning = false;
        show();
    }
}
