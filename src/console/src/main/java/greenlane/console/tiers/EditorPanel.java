package greenlane.console.tiers;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.area.Segments;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Measure;
import greenlane.core.tier.TierPolicy;

/// The policy in its fields: weights, cut-offs, names, months, when a customer counts as silent, and its adoption.
final class EditorPanel {
    private static final double LABEL_MIN = 60;

    private final PolicyModel model;
    private final PolicyForm form;
    private final Texts texts;
    private final FieldSet fields;
    private final Label sum = Pieces.label("", "gl-emph");
    private final Segments<PolicyForm.CutKind> kinds;
    private final Segments<Integer> levels;
    private final VBox cuts = new VBox(6);
    private final DatePicker from;
    private final Button adopt;
    private final Label said = Pieces.words("");
    private final VBox root;

    EditorPanel(TiersViewModel page) {
        model = page.policy();
        form = model.form();
        texts = page.texts();
        fields = new FieldSet(model, texts);
        sum.setId("policy-sum");
        kinds = new Segments<>("policy-kind", List.of(PolicyForm.CutKind.values()),
                it -> texts.text("tiers.cut." + it.word()), PolicyForm.CutKind::word, form.kindProperty()::set);
        levels = new Segments<>("policy-levels", List.of(3, 4), it -> texts.text("tiers.levels", it), String::valueOf,
                form.levelsProperty()::set);
        from = Pieces.day("policy-from", form.validFromProperty().get(), texts.text("tiers.adopt.from"));
        adopt = Pieces.primary("policy-adopt", texts.text("tiers.adopt"), "bi-check2", model::adopt);
        said.setId("policy-said");
        VBox inside = new VBox(section("tiers.weights", sum), weights(), section("tiers.cuts", kinds.node()), cuts(),
                section("tiers.rules"), rules());
        inside.getStyleClass().add("gl-policy");
        VBox foot = new VBox(6, adoption(), said);
        foot.getStyleClass().add("gl-policy-foot");
        root = Pieces.panel(Pieces.head(texts.text("tiers.editor"), Pieces.spring(), levels.node(),
                Pieces.button("policy-reset", texts.text("tiers.editor.reset"), "bi-arrow-counterclockwise",
                        model::reset)),
                Pieces.scroll(inside), foot);
        root.getStyleClass().add("gl-tiers-editor");
    }

    Node node() {
        return root;
    }

    private HBox section(String key, Node... more) {
        HBox section = Pieces.row(8, Pieces.label(texts.text(key), "gl-emph"), Pieces.spring());
        section.getChildren().addAll(more);
        section.getStyleClass().add("gl-policy-section");
        return section;
    }

    private Node weights() {
        VBox rows = new VBox(4);
        for (Measure measure : Measure.all()) {
            Slider slider = new Slider(0, 100, 0);
            slider.setBlockIncrement(10);
            slider.setMajorTickUnit(5);
            slider.setMinorTickCount(0);
            slider.setSnapToTicks(true);
            slider.setMinWidth(LABEL_MIN);
            HBox.setHgrow(slider, Priority.ALWAYS);
            String title = texts.text("tiers.measure." + measure.code());
            slider.setAccessibleText(title);
            slider.setId("policy-slide-" + measure.code());
            follow(slider, PolicyForm.weight(measure));
            rows.getChildren().add(fields.row(title, PolicyForm.weight(measure), 3, "%", slider));
        }
        rows.getChildren().addAll(fields.fault("weights", Optional.empty()),
                Pieces.words(texts.text("tiers.weights.note"), "gl-caption"));
        return rows;
    }

    /// The slider and the field are two ways to one value; the field may hold what no slider can.
    private void follow(Slider slider, String name) {
        form.field(name).subscribe(text -> {
            if (text.strip().matches("\\d{1,3}") && Math.round(slider.getValue()) != Integer.parseInt(text.strip())) {
                slider.setValue(Integer.parseInt(text.strip()));
            }
        });
        slider.valueProperty().subscribe(value -> {
            if (slider.isFocused() || slider.isPressed() || slider.isValueChanging()) {
                form.field(name).set(Long.toString(Math.round(value.doubleValue())));
            }
        });
    }

    private Node cuts() {
        for (Tier tier : Tier.values()) {
            VBox box = new VBox(2);
            box.setUserData(tier);
            String named = texts.text("tier." + tier.code());
            TextField own = fields.field(PolicyForm.name(tier), 7, texts.text("tiers.cut.name", named));
            own.setPromptText(named);
            HBox row = Pieces.row(8, Pieces.chip(tier, named), own);
            box.getChildren().add(row);
            if (tier.ordinal() < Tier.count() - 1) {
                row.getChildren().addAll(cut(PolicyForm.CutKind.SHARE, tier, "tiers.cut.share.unit"),
                        cut(PolicyForm.CutKind.SCORE, tier, "tiers.cut.score.unit"));
                row.getChildren().add(any(tier));
                for (PolicyForm.CutKind kind : PolicyForm.CutKind.values()) {
                    box.getChildren().add(fields.fault(PolicyForm.cut(kind, tier.ordinal()), Optional.empty()));
                }
                for (Measure measure : Measure.all()) {
                    box.getChildren().add(fields.fault(PolicyForm.cut(tier.ordinal(), measure), Optional.empty()));
                }
            }
            row.getChildren().add(Pieces.label(texts.text("tiers.cut.rest"), "gl-caption"));
            box.getChildren().add(fields.fault(PolicyForm.name(tier), Optional.of(own)));
            cuts.getChildren().add(box);
        }
        return new VBox(4, cuts, fields.fault("names", Optional.empty()), fields.fault("levels", Optional.empty()));
    }

    private Node cut(PolicyForm.CutKind kind, Tier tier, String unitKey) {
        HBox box = Pieces.row(6, fields.field(PolicyForm.cut(kind, tier.ordinal()), 4,
                texts.text("tiers.cut." + kind.word())), Pieces.label(texts.text(unitKey), "gl-caption"));
        box.setUserData(kind);
        return box;
    }

    private Node any(Tier tier) {
        HBox box = Pieces.row(4);
        for (Measure measure : Measure.all()) {
            String title = texts.text("tiers.measure." + measure.code());
            box.getChildren().addAll(Pieces.label(texts.text("tiers.short." + measure.code()), "gl-caption"),
                    fields.field(PolicyForm.cut(tier.ordinal(), measure), 2, title));
        }
        box.setUserData(PolicyForm.CutKind.ANY);
        return box;
    }

    private Node rules() {
        return new VBox(4,
                fields.row(texts.text("tiers.rule.window"), "windowMonths", 3, texts.text("tiers.rule.window.unit")),
                fields.row(texts.text("tiers.rule.fall"), "fallMonths", 3, texts.text("tiers.rule.fall.unit")),
                fields.row(texts.text("tiers.rule.active"), "quiet.activeBelow", 3,
                        texts.text("tiers.rule.active.unit")),
                fields.row(texts.text("tiers.rule.gap"), "quiet.gapQuantile", 3, texts.text("tiers.rule.gap.unit")),
                Pieces.words(texts.text("tiers.rule.note"), "gl-caption"));
    }

    private Node adoption() {
        TextField author = fields.field("author", 7, texts.text("tiers.adopt.author"));
        TextField name = fields.field("name", 9, texts.text("tiers.adopt.name"));
        name.setPromptText(texts.text("tiers.adopt.name"));
        author.setPromptText(texts.text("tiers.adopt.author"));
        HBox row = Pieces.row(8, name, author, from, Pieces.spring(), adopt);
        return new VBox(4, row, fields.fault("author", Optional.of(author)), fields.fault("name", Optional.of(name)));
    }

    void bind(Bonds bonds) {
        fields.bind(bonds);
        bonds.follow(() -> from.setValue(form.validFromProperty().get()), form.validFromProperty());
        bonds.follow(() -> {
            if (from.getValue() != null) {
                form.validFromProperty().set(from.getValue());
            }
        }, from.valueProperty());
        bonds.follow(this::arrange, form.kindProperty(), form.levelsProperty());
        bonds.follow(this::judge, model.problemsProperty(), model.outcomeProperty());
    }

    private void arrange() {
        kinds.select(form.kindProperty().get());
        levels.select(form.levelsProperty().get());
        int last = form.levelsProperty().get() - 1;
        for (Node box : cuts.getChildren()) {
            int level = box.getUserData() instanceof Tier tier ? tier.ordinal() : 0;
            Pieces.shown(box, level <= last);
            HBox row = (HBox) ((VBox) box).getChildren().getFirst();
            for (Node part : row.getChildren()) {
                if (part.getUserData() instanceof PolicyForm.CutKind kind) {
                    Pieces.shown(part, level < last && kind == form.kindProperty().get());
                }
            }
            Pieces.shown(row.getChildren().getLast(), level == last);
        }
    }

    private void judge() {
        int total = form.weightsSum();
        sum.setText(texts.text("tiers.weights.sum", total));
        sum.setGraphic(total == 100
                ? Pieces.icon("bi-check-circle-fill", "gl-good")
                : Pieces.icon("bi-x-octagon-fill", "gl-bad"));
        adopt.setDisable(!model.ready());
        said.setGraphic(null);
        Pieces.shown(said, model.outcomeProperty().get().isPresent());
        model.outcomeProperty().get().ifPresent(outcome -> {
            said.setText(switch (outcome) {
                case PolicyModel.Outcome.Done(TierPolicy policy) ->
                    texts.text("tiers.adopt.done", policy.version(), policy.validFrom().toString());
                case PolicyModel.Outcome.Failed(var fault) -> texts.text("tiers.adopt.failed", fault.code());
            });
            said.setGraphic(outcome instanceof PolicyModel.Outcome.Done
                    ? Pieces.icon("bi-check-circle-fill", "gl-good")
                    : Pieces.icon("bi-x-octagon-fill", "gl-bad"));
        });
    }
}
