package greenlane.console.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.i18n.Figures;
import greenlane.console.problem.StoreSentences;
import greenlane.console.table.WrappedTooltip;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Masked;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.store.customer.Reveal;

/// Who the customer is. The phone number is masked until somebody asks for it, which is recorded first.
final class HeaderPanel {
    private final CustomersViewModel model;
    private final Words words;
    private final Label avatar = Pieces.label("", "gl-customers-avatar");
    private final HBox first = Pieces.row(8);
    private final FlowPane second = new FlowPane(8, 2);
    private final Label record = Pieces.text("", "gl-caption");
    private final Button back;
    private final Button override;
    private final HBox root;

    HeaderPanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        back = Pieces.button("customers-back", "", "bi-arrow-left", () -> model.detailProperty().set(false));
        back.setAccessibleText(words.text("customers.back"));
        override = Pieces.button("customers-override", words.text("customers.override"), "bi-pencil",
                model::beginOverride);
        record.setId("customers-reveal-record");
        VBox who = new VBox(2, first, second, record);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        root = Pieces.row(12, back, avatar, who, override);
        root.getStyleClass().addAll("gl-panel", "gl-customers-header");
    }

    Node node() {
        return root;
    }

    /// In a narrow window there is a way back to the list.
    void narrow(boolean narrow) {
        Pieces.shown(back, narrow);
    }

    Subscription attach() {
        ProfileModel profile = model.profile();
        return Pieces.follow(this::show, List.of(profile.profileProperty(), profile.revealedProperty(),
                profile.faultProperty(), model.search().baseProperty()));
    }

    private void show() {
        model.profile().profileProperty().get().ifPresent(this::show);
    }

    private void show(Profile profile) {
        Customer customer = profile.customer();
        String name = customer.name().isBlank() ? customer.code() : customer.name();
        avatar.setText(Pieces.initial(name));
        Label title = Pieces.label(name, "gl-title", "gl-emph");
        title.setId("customers-name");
        Pieces.tip(title, name);
        first.getChildren().setAll(title);
        profile.tier().ifPresent(tier -> first.getChildren().add(Pieces.chip(tier, model.tierName(tier))));
        profile.override().ifPresent(_ -> {
            Label mark = Pieces.label(words.text("customers.byHand"), "gl-tier");
            mark.setGraphic(Pieces.icon("bi-pencil"));
            mark.setMinWidth(Label.USE_PREF_SIZE);
            first.getChildren().add(mark);
        });
        if (model.search().baseProperty().get().filter(it -> it.silent(customer.number())).isPresent()) {
            first.getChildren().add(Pieces.silent(words.text("customers.silent")));
        }
        List<String> after = new ArrayList<>();
        since(profile).ifPresent(day -> after.add(words.text("customers.since", Words.month(day))));
        second.getChildren().setAll(Pieces.label(customer.code(), "gl-caption", "gl-mono"),
                Pieces.label(words.dotted(List.of(words.kind(customer), customer.region())), "gl-caption"));
        if (!customer.phone().isBlank()) {
            second.getChildren().add(phone(customer));
        }
        second.getChildren().add(Pieces.label(words.dotted(after), "gl-caption"));
        override.setDisable(profile.standing().isEmpty() && profile.tier().isEmpty());
        record(profile);
    }

    private Node phone(Customer customer) {
        Optional<String> revealed = model.profile().revealedProperty().get();
        Label number = Pieces.label(revealed.orElseGet(() -> Masked.phone(customer.phone()).text()), "gl-caption");
        number.setId("customers-phone");
        if (revealed.isPresent()) {
            return number;
        }
        Hyperlink show = new Hyperlink(words.text("customers.reveal"));
        show.setId("customers-reveal");
        show.getStyleClass().add("gl-customers-link");
        show.setAccessibleText(words.text("customers.reveal.tip"));
        show.setTooltip(new WrappedTooltip(words.text("customers.reveal.tip")));
        show.setOnAction(_ -> model.profile().reveal());
        return Pieces.row(4, number, show);
    }

    private void record(Profile profile) {
        Optional<String> fault = model.profile().faultProperty().get()
                .map(it -> new StoreSentences(model.texts()).fault(it));
        boolean shown = model.profile().revealedProperty().get().isPresent() && !profile.reveals().isEmpty();
        Pieces.shown(record, fault.isPresent() || shown);
        if (fault.isPresent()) {
            record.setText(fault.get());
        } else if (shown) {
            Reveal last = profile.reveals().getFirst();
            record.setText(words.text("customers.revealed", last.actor(),
                    Figures.time(last.at(), model.now(), model.zone()), profile.reveals().size()));
        }
    }

    private static Optional<LocalDate> since(Profile profile) {
        return profile.customer().since().or(() -> profile.bought().equals(PurchaseTotals.NONE)
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(profile.bought().firstDay())));
    }
}
