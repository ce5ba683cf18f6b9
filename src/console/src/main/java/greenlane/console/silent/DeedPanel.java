package greenlane.console.silent;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Masked;
import greenlane.core.tier.SilentCustomers;
import greenlane.store.silent.SilentAct;

/// What is known of whoever is selected, whom they are assigned to, what came of a contact, and what was done so far.
final class DeedPanel {
    private static final int NOTE_ROWS = 2;
    private static final int PAST_MAX = 100;

    private final SilentViewModel model;
    private final Texts texts;
    private final Label who = Pieces.words("", "gl-emph");
    private final Label facts = Pieces.words("", "gl-caption");
    private final Label why = Pieces.words("");
    private final ComboBox<String> person = new ComboBox<>();
    private final ComboBox<SilentAct.Outcome> outcome;
    private final TextArea note = new TextArea();
    private final Button assign;
    private final Button contacted;
    private final VBox past = new VBox();
    private final VBox acts;
    private final VBox root;

    DeedPanel(SilentViewModel model) {
        this.model = model;
        texts = model.texts();
        person.setId("silent-assignee");
        person.setEditable(true);
        person.getStyleClass().add("gl-area-combo");
        person.setPromptText(texts.text("silent.assign.to"));
        person.setAccessibleText(texts.text("silent.assign.to"));
        person.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(person, Priority.ALWAYS);
        assign = Pieces.button("silent-assign", texts.text("silent.assign"), "bi-person-plus",
                () -> model.assign(person.getEditor().getText()));
        outcome = Pieces.combo("silent-outcome", List.of(SilentAct.Outcome.values()),
                it -> texts.text("silent.outcome." + it.code()));
        outcome.setPromptText(texts.text("silent.outcome"));
        outcome.setAccessibleText(texts.text("silent.outcome"));
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        note.setId("silent-note");
        note.setPromptText(texts.text("silent.note"));
        note.setAccessibleText(texts.text("silent.note"));
        note.setPrefRowCount(NOTE_ROWS);
        note.setWrapText(true);
        contacted = Pieces.primary("silent-contacted", texts.text("silent.contacted"), "bi-telephone",
                this::keep);
        acts = new VBox(8, Pieces.row(8, person, assign), Pieces.row(8, outcome, contacted), note,
                Pieces.label(texts.text("silent.past"), "gl-emph"), past);
        past.setSpacing(6);
        VBox inside = new VBox(8, who, facts, why, acts);
        inside.getStyleClass().add("gl-deeds");
        root = Pieces.panel(Pieces.head(texts.text("silent.work")), Pieces.scroll(inside));
        root.getStyleClass().add("gl-area-rail");
    }

    Node node() {
        return root;
    }

    private void keep() {
        if (outcome.getValue() != null) {
            model.contacted(outcome.getValue(), note.getText());
            note.clear();
            outcome.setValue(null);
        }
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.selectedProperty(), model.stateProperty());
        bonds.follow(this::past, model.pastProperty());
        bonds.follow(() -> contacted.setDisable(outcome.getValue() == null), outcome.valueProperty());
    }

    private void refresh() {
        List<SilentRow> rows = model.selectedProperty().get();
        person.getItems().setAll(model.list().map(SilentList::persons).orElse(List.of()));
        Pieces.shown(acts, !rows.isEmpty());
        Pieces.shown(why, rows.size() == 1);
        Pieces.shown(facts, !rows.isEmpty());
        if (rows.isEmpty()) {
            who.setText(texts.text("silent.work.none"));
        } else if (rows.size() == 1) {
            show(rows.getFirst());
        } else {
            who.setText(texts.text("silent.work.many", rows.size()));
            facts.setText(texts.text("silent.work.stake", model.money(rows.stream()
                    .mapToLong(row -> row.silent().atStakeMinor()).sum())));
            past.getChildren().clear();
        }
    }

    private void show(SilentRow row) {
        who.setText(row.name());
        String phone = row.customer().phone().isEmpty()
                ? Figures.MISSING
                : Masked.phone(row.customer().phone()).text();
        facts.setText(texts.text("silent.work.facts", row.customer().code(), row.customer().region().isEmpty()
                ? Figures.MISSING
                : row.customer().region(), phone));
        SilentCustomers.Silent silent = row.silent();
        why.setText(texts.text("silent.why." + switch (silent.cause()) {
            case MODEL -> "model";
            case RHYTHM -> "rhythm";
            case BOTH -> "both";
        }, silent.gapDays(), silent.usualGapDays(), SilentTable.active(row), Figures.percent(silent.explained()),
                model.money(silent.expectedMinor()), model.money(silent.atStakeMinor())));
        person.getEditor().setText(row.person());
    }

    private void past() {
        past.getChildren().clear();
        List<SilentAct> done = model.pastProperty().get();
        if (done.isEmpty()) {
            past.getChildren().add(Pieces.label(texts.text("silent.past.none"), "gl-muted"));
        }
        done.stream().limit(PAST_MAX).forEach(act -> past.getChildren().add(new VBox(
                Pieces.words(switch (act.deed()) {
                    case SilentAct.Assigned(String to) -> to.isEmpty()
                            ? texts.text("silent.past.freed")
                            : texts.text("silent.past.assigned", to);
                    case SilentAct.Contacted(SilentAct.Outcome it, String words) -> words.isEmpty()
                            ? texts.text("silent.past.contacted", texts.text("silent.outcome." + it.code()))
                            : texts.text("silent.past.noted", texts.text("silent.outcome." + it.code()), words);
                }), Pieces.label(texts.text("silent.past.by", act.author(), Figures.time(act.at(),
                        model.ports().clock().instant(), model.ports().zone().get())), "gl-caption"))));
    }
}
