package greenlane.console.silent;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.area.Segments;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;

/// What narrows the list, and the way out of it as a file.
final class FilterBar {
    private static final String ALL = "all";

    private final SilentViewModel model;
    private final Texts texts;
    private final Segments<String> stages;
    private final ComboBox<String> tier;
    private final ComboBox<String> region;
    private final ComboBox<String> person;
    private final Button clear;
    private final HBox root;
    private boolean showing;

    FilterBar(SilentViewModel model) {
        this.model = model;
        texts = model.texts();
        List<String> choices = new ArrayList<>(List.of(ALL));
        for (Stage stage : Stage.values()) {
            choices.add(stage.word());
        }
        stages = new Segments<>("silent-stage", choices, it -> texts.text("silent.stage." + it), it -> it,
                it -> change((filter, _) -> filter.ofStage(stage(it)), ""));
        tier = combo("silent-tier", "silent.filter.tier", (filter, it) -> filter.ofTier(tier(it)));
        region = combo("silent-region", "silent.filter.region", SilentFilter::ofRegion);
        person = combo("silent-person", "silent.filter.person", SilentFilter::ofPerson);
        clear = Pieces.button("silent-clear", texts.text("silent.filter.clear"), "bi-x",
                () -> model.filterProperty().set(SilentFilter.NONE));
        root = Pieces.row(8, stages.node(), tier, region, person, clear, Pieces.spring(),
                Pieces.button("silent-refresh", texts.text("silent.refresh"), "bi-arrow-repeat", model::refresh),
                Pieces.button("silent-export", texts.text("silent.export"), "bi-download", this::export));
        root.getStyleClass().add("gl-area-tools");
    }

    private static Optional<Stage> stage(String word) {
        return List.of(Stage.values()).stream().filter(it -> it.word().equals(word)).findFirst();
    }

    private static Optional<Tier> tier(String code) {
        return List.of(Tier.values()).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private ComboBox<String> combo(String id, String allKey, BiFunction<SilentFilter, String, SilentFilter> change) {
        ComboBox<String> combo = Pieces.combo(id, List.of(""),
                it -> it.isEmpty() ? texts.text(allKey) : id.equals("silent-tier") ? texts.text("tier." + it) : it);
        combo.setAccessibleText(texts.text(allKey));
        combo.setOnAction(_ -> {
            if (!showing && combo.getValue() != null) {
                change(change, combo.getValue());
            }
        });
        return combo;
    }

    private void change(BiFunction<SilentFilter, String, SilentFilter> change, String to) {
        model.filterProperty().set(change.apply(model.filterProperty().get(), to));
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stateProperty(), model.filterProperty());
    }

    private void refresh() {
        showing = true;
        SilentFilter filter = model.filterProperty().get();
        stages.select(filter.stage().map(Stage::word).orElse(ALL));
        List<String> tiers = new ArrayList<>();
        for (int level = 0; level < model.list().flatMap(SilentList::policy).map(it -> it.levels())
                .orElse(3); level++) {
            tiers.add(Tier.at(level).code());
        }
        fill(tier, tiers, filter.tier().map(Tier::code).orElse(""));
        fill(region, model.list().map(SilentList::regions).orElse(List.of()), filter.region());
        fill(person, model.list().map(SilentList::persons).orElse(List.of()), filter.person());
        Pieces.shown(clear, filter.any());
        showing = false;
    }

    private static void fill(ComboBox<String> combo, List<String> choices, String chosen) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(choices);
        if (!combo.getItems().equals(all)) {
            combo.getItems().setAll(all);
        }
        combo.setValue(chosen);
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("silent.export"));
        chooser.setInitialFileName("silent.csv");
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }
}
