package greenlane.console.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.i18n.Figures;
import greenlane.console.problem.StoreSentences;
import greenlane.console.table.WrappedTooltip;
import greenlane.console.tags.TagWords;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Verdict;
import greenlane.core.tier.MeasureScale;

/// What the customer needs, as tags: how sure each is and what from. A tag that is pressed shows what speaks for it and lets somebody confirm or refuse it. Before
/// the first tags were made it offers to make them.
final class TagsPanel {
    /// How many pieces of evidence are shown; the strongest.
    private static final int EVIDENCE_SHOWN = 5;

    private final CustomersViewModel model;
    private final Words words;
    private final TagWords tagWords;
    private final Label count = Pieces.label("", "gl-caption");
    private final GridPane rows = new GridPane();
    private final Button make;
    private final VBox body = new VBox(8);
    private final VBox root;

    TagsPanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        tagWords = new TagWords(model.texts());
        Button library = Pieces.button("customers-tags-library", words.text("customers.tags.library"), "",
                model::library);
        library.getStyleClass().addAll("flat", "gl-customers-flat");
        make = Pieces.button("customers-tags-make", words.text("customers.tags.make"), "", model.tags()::make);
        make.getStyleClass().add("accent");
        rows.getStyleClass().add("gl-tags");
        ColumnConstraints own = new ColumnConstraints();
        own.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setMinWidth(36);
        bar.setPrefWidth(60);
        bar.setMaxWidth(90);
        bar.setHgrow(Priority.SOMETIMES);
        ColumnConstraints source = new ColumnConstraints();
        source.setMinWidth(0);
        source.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(own, bar, own, source, own);
        body.getStyleClass().add("gl-customers-body");
        root = Pieces.panel(Pieces.head(Pieces.label(words.text("customers.tags"), "gl-emph"), count, Pieces.spring(),
                library), body);
        root.setId("customers-tags");
        root.getStyleClass().add("gl-tags-panel");
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    Subscription attach() {
        TagsModel tags = model.tags();
        return Pieces.follow(this::show, List.of(model.profile().profileProperty(), model.search().baseProperty(),
                tags.makingProperty(), tags.sayingProperty(), tags.chosenProperty(), tags.faultProperty()));
    }

    private void show() {
        Optional<Profile> profile = model.profile().profileProperty().get();
        boolean made = model.search().baseProperty().get().filter(base -> base.tagged().made()).isPresent();
        body.getChildren().clear();
        model.tags().faultProperty().get().ifPresent(fault -> body.getChildren()
                .add(Pieces.text(new StoreSentences(model.texts()).fault(fault), "gl-bad")));
        List<CustomerTag> tags = profile.map(Profile::tags).orElse(List.of());
        count.setText(made ? Figures.count(tags.stream().filter(CustomerTag::sure).count()) : "");
        if (!made) {
            offer();
        } else if (tags.isEmpty()) {
            body.getChildren().add(Pieces.text(words.text("customers.tags.none"), "gl-caption"));
        } else {
            profile.ifPresent(this::list);
            body.getChildren().add(rows);
            profile.ifPresent(it -> it.tags().stream()
                    .filter(tag -> model.tags().chosenProperty().get().equals(Optional.of(tag.tag().code())))
                    .forEach(tag -> body.getChildren().add(detail(it, tag))));
        }
    }

    private void offer() {
        boolean making = model.tags().makingProperty().get();
        body.getChildren().add(Pieces.text(words.text(making ? "customers.tags.making" : "customers.tags.notMade")));
        if (!making) {
            body.getChildren().add(make);
        }
    }

    private void list(Profile profile) {
        rows.getChildren().clear();
        rows.add(Pieces.label(words.text("customers.tags.tag"), "gl-caption"), 0, 0);
        rows.add(Pieces.label(words.text("customers.tags.confidence"), "gl-caption"), 1, 0, 2, 1);
        rows.add(Pieces.label(words.text("customers.tags.source"), "gl-caption"), 3, 0);
        rows.add(Pieces.label(words.text("customers.tags.updated"), "gl-caption"), 4, 0);
        int row = 1;
        for (CustomerTag tag : profile.tags()) {
            MeasureBar bar = new MeasureBar();
            bar.show((int) Math.round(tag.confidence() * MeasureScale.TOP), OptionalInt.empty(), tag.sure(),
                    words.text("customers.tags.spoken", tagWords.name(tag.tag()),
                            TagWords.confidence(tag.confidence())));
            Label source = Pieces.label(refused(tag) ? words.text("customers.tags.refused") : tagWords.source(tag),
                    "gl-caption");
            Pieces.tip(source, source.getText());
            rows.addRow(row++, chip(tag), bar, Pieces.label(TagWords.confidence(tag.confidence())), source,
                    Pieces.label(day(tag.updatedDay()), "gl-caption"));
        }
    }

    private static boolean refused(CustomerTag tag) {
        return tag.verdict().filter(said -> said.kind() == Verdict.Kind.REFUSED).isPresent();
    }

    private static boolean confirmed(CustomerTag tag) {
        return tag.verdict().filter(said -> said.kind() == Verdict.Kind.CONFIRMED).isPresent();
    }

    private String day(int epochDay) {
        return Words.day(LocalDate.ofEpochDay(epochDay), model.now(), model.zone());
    }

    private Button chip(CustomerTag tag) {
        String code = tag.tag().code();
        String name = tagWords.name(tag.tag());
        Button chip = Pieces.button("customers-tag-" + code, tag.sure() || refused(tag)
                ? name
                : words.text("customers.tags.unsure", name), "", () -> model.tags().choose(code));
        chip.getStyleClass().setAll("button", "gl-tag");
        if (confirmed(tag)) {
            chip.setGraphic(Pieces.icon("bi-check", "gl-good"));
        }
        if (refused(tag)) {
            chip.setGraphic(Pieces.icon("bi-x", "gl-muted"));
        }
        if (!tag.sure()) {
            chip.getStyleClass().add("gl-tag-unsure");
        }
        StringBuilder tip = new StringBuilder(tagWords.meaning(tag.tag()));
        tag.evidence().stream().limit(EVIDENCE_SHOWN)
                .forEach(one -> tip.append('\n').append(tagWords.evidence(one)));
        tip.append('\n').append(tagWords.life(tag.tag()));
        chip.setTooltip(new WrappedTooltip(tip.toString()));
        chip.setAccessibleText(words.text("customers.tags.spoken", name, TagWords.confidence(tag.confidence())));
        return chip;
    }

    private Node detail(Profile profile, CustomerTag tag) {
        VBox detail = new VBox(4);
        detail.setId("customers-tag-detail");
        detail.getStyleClass().add("gl-tag-detail");
        detail.getChildren().addAll(Pieces.label(tagWords.name(tag.tag()), "gl-emph"),
                Pieces.text(tagWords.meaning(tag.tag())));
        tag.evidence().stream().limit(EVIDENCE_SHOWN)
                .forEach(one -> detail.getChildren().add(Pieces.text(tagWords.evidence(one), "gl-caption")));
        if (tag.evidence().size() > EVIDENCE_SHOWN) {
            detail.getChildren().add(Pieces.text(words.text("customers.tags.more",
                    tag.evidence().size() - EVIDENCE_SHOWN), "gl-caption"));
        }
        if (tag.evidence().isEmpty()) {
            detail.getChildren().add(Pieces.text(words.text("customers.tags.noEvidence"), "gl-caption"));
        }
        detail.getChildren().add(Pieces.text(tagWords.life(tag.tag()), "gl-caption"));
        tag.verdict().ifPresent(said -> detail.getChildren().add(Pieces.text(words.text(
                said.kind() == Verdict.Kind.CONFIRMED ? "customers.tags.confirmedBy" : "customers.tags.refusedBy",
                said.author(), Figures.time(said.at(), model.now(), model.zone())), "gl-caption")));
        HBox acts = Pieces.row(8);
        int customer = profile.customer().number();
        if (!confirmed(tag)) {
            acts.getChildren().add(act("customers-tag-confirm", "customers.tags.confirm", "bi-check", customer, tag,
                    Verdict.Kind.CONFIRMED));
        }
        if (!refused(tag)) {
            acts.getChildren().add(act("customers-tag-refuse", "customers.tags.refuse", "bi-x", customer, tag,
                    Verdict.Kind.REFUSED));
        }
        if (tag.verdict().isPresent()) {
            acts.getChildren().add(act("customers-tag-takeBack", "customers.tags.takeBack", "", customer, tag,
                    Verdict.Kind.TAKEN_BACK));
        }
        detail.getChildren().add(acts);
        return detail;
    }

    private Button act(String id, String key, String icon, int customer, CustomerTag tag, Verdict.Kind kind) {
        Button act = Pieces.button(id, words.text(key), icon, () -> model.tags().say(customer, tag, kind));
        act.setDisable(model.tags().sayingProperty().get());
        return act;
    }
}
