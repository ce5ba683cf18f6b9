package greenlane.console.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;

/// The fields of the policy editor, each with the sentence that says what is wrong with it.
final class FieldSet {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PolicyModel model;
    private final Texts texts;
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Bond(TextField field, StringProperty value) {}

    private record Fault(String name, Label label, Optional<TextField> field) {}

    FieldSet(PolicyModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// A field for a value of the form.
    TextField field(String name, int columns, String spoken) {
        TextField field = Pieces.field("policy-" + name.replace('.', '-'), columns, spoken);
        bonds.add(new Bond(field, model.form().field(name)));
        return field;
    }

    /// A row: what it is, the field, its unit, and under it what is wrong.
    VBox row(String title, String name, int columns, String unit, Node... more) {
        TextField field = field(name, columns, title);
        HBox row = Pieces.row(8, title(title), field, Pieces.label(unit, "gl-caption"));
        row.getChildren().addAll(more);
        return new VBox(row, fault(name, Optional.of(field)));
    }

    static Label title(String text) {
        Label title = Pieces.label(text, "gl-field-title");
        return Pieces.tipped(title, text);
    }

    /// What is wrong under a name, where anything is.
    Label fault(String name, Optional<TextField> field) {
        Label label = Pieces.words("", "gl-field-fault", "gl-bad");
        label.setId("problem-" + name.replace('.', '-'));
        faults.add(new Fault(name, label, field));
        return label;
    }

    void bind(Bonds held) {
        for (Bond bond : bonds) {
            held.follow(() -> {
                if (!bond.field().getText().equals(bond.value().get())) {
                    bond.field().setText(bond.value().get());
                }
            }, bond.value());
            held.follow(() -> bond.value().set(bond.field().getText()), bond.field().textProperty());
        }
        held.follow(this::judge, model.problemsProperty());
    }

    private void judge() {
        for (Fault fault : faults) {
            Optional<PolicySentences.Said> said = Optional.ofNullable(model.problemsProperty().get().get(fault.name()));
            fault.label().setText(said.map(it -> it.in(texts)).orElse(""));
            Pieces.shown(fault.label(), said.isPresent());
            fault.field().ifPresent(field -> {
                field.pseudoClassStateChanged(WRONG, said.isPresent());
                field.setAccessibleHelp(fault.label().getText());
            });
        }
    }
}
