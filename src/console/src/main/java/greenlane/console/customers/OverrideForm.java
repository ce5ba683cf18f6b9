package greenlane.console.customers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import greenlane.console.i18n.Figures;
import greenlane.console.problem.StoreSentences;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;

/// Gives a customer a tier by hand: which, why and until when.
final class OverrideForm {
    private final CustomersViewModel model;
    private final Words words;
    private final ComboBox<Tier> tier = new ComboBox<>();
    private final DatePicker until = new DatePicker();
    private final TextField reason = new TextField();
    private final Label problem = Pieces.text("", "gl-bad", "gl-caption");
    private final VBox root;

    OverrideForm(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        tier.setId("override-tier");
        until.setId("override-until");
        reason.setId("override-reason");
        problem.setId("override-problem");
        reason.setPromptText(words.text("customers.override.reason.prompt"));
        reason.setOnAction(_ -> model.override().give());
        tier.setMaxWidth(Double.MAX_VALUE);
        until.setMaxWidth(Double.MAX_VALUE);
        tier.setConverter(new TierNames());
        until.setConverter(new Days());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("gl-customers-form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        grid.addRow(0, named("customers.override.tier", tier), tier);
        grid.addRow(1, named("customers.override.until", until), until);
        grid.addRow(2, named("customers.override.reason", reason), reason);
        Button give = Pieces.button("override-give", words.text("customers.override.give"), "", model.override()::give);
        give.getStyleClass().add("accent");
        root = new VBox(8, grid, problem, Pieces.row(8, give,
                Pieces.button("override-cancel", words.text("customers.cancel"), "", model.override()::dismiss)));
        root.getStyleClass().add("gl-customers-body");
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    private Label named(String key, Node field) {
        Label label = Pieces.label(words.text(key), "gl-caption");
        label.setLabelFor(field);
        return label;
    }

    Node node() {
        return root;
    }

    Subscription attach() {
        OverrideModel override = model.override();
        return Subscription.combine(
                reason.textProperty().subscribe((_, text) -> override.reasonProperty().set(text)),
                override.reasonProperty().subscribe(text -> {
                    if (!text.equals(reason.getText())) {
                        reason.setText(text);
                    }
                }),
                tier.valueProperty().subscribe((_, chosen) -> Optional.ofNullable(chosen)
                        .ifPresent(override.tierProperty()::set)),
                until.valueProperty().subscribe((_, day) -> override.untilProperty().set(Optional.ofNullable(day))),
                override.problemsProperty().subscribe(problems -> {
                    Pieces.shown(problem, !problems.none());
                    problem.setText(sentence(problems));
                }),
                Pieces.follow(this::open, List.of(override.openProperty())));
    }

    private void open() {
        OverrideModel override = model.override();
        if (override.openProperty().get()) {
            Tier chosen = override.tierProperty().get();
            tier.getItems().setAll(model.search().baseProperty().get().map(CustomerBase::tiers).orElse(List.of()));
            tier.setValue(chosen);
            override.untilProperty().get().ifPresent(until::setValue);
            reason.requestFocus();
        }
    }

    private String sentence(OverrideModel.Problems problems) {
        return problems.fault().map(new StoreSentences(model.texts())::fault)
                .or(() -> problems.tooMany().map(max -> words.text("customers.override.tooMany", Figures.count(max))))
                .orElseGet(() -> words.dotted(problems.list().stream().map(this::sentence).toList()));
    }

    private String sentence(TierOverride.Problem what) {
        return switch (what) {
            case NO_REASON -> words.text("customers.override.noReason");
            case LONG_REASON ->
                words.text("customers.override.longReason", TierOverride.Request.REASON_CHARS_MAX);
            case NO_AUTHOR -> words.text("customers.override.noAuthor");
            case ENDS_BEFORE_IT_BEGINS -> words.text("customers.override.ended");
            case TOO_LONG -> words.text("customers.override.tooLong", TierOverride.Request.YEARS_MAX);
            case NO_SUCH_TIER -> words.text("customers.override.noTier");
        };
    }

    private final class TierNames extends StringConverter<Tier> {
        @Override
        public String toString(@Nullable Tier which) {
            return which == null ? "" : model.tierName(which);
        }

        @Override
        public Tier fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }

    /// Days as they are written everywhere else: `2026-09-12`.
    private static final class Days extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        @Nullable
        public LocalDate fromString(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }
}
