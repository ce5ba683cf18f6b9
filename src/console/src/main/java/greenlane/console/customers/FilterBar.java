package greenlane.console.customers;

import java.text.Collator;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;

/// The chips that narrow the list, and the saved segments.
final class FilterBar {
    /// How many regions the menu offers; the others are found by typing.
    private static final int REGIONS_MAX = 60;

    private final CustomersViewModel model;
    private final Words words;
    private final MenuButton tiers;
    private final MenuButton tags;
    private final MenuButton regions;
    private final ToggleButton leaving;
    private final ToggleButton silent;
    private final MenuButton segments;
    private final TextField name = new TextField();
    private final HBox naming;
    private final VBox node;

    FilterBar(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        tiers = menu("customers-filter-tier");
        tags = menu("customers-filter-tag");
        regions = menu("customers-filter-region");
        segments = menu("customers-segments");
        leaving = chip("customers-filter-leaving", words.text("customers.filter.leaving"));
        leaving.setOnAction(_ -> set(filter().withLeaving(leaving.isSelected())));
        silent = chip("customers-filter-silent", words.text("customers.silent"));
        silent.setOnAction(_ -> set(filter().withSilent(silent.isSelected())));
        name.setId("customers-segment-name");
        name.setPromptText(words.text("customers.segment.name"));
        name.setAccessibleText(words.text("customers.segment.name"));
        name.setOnAction(_ -> save());
        HBox.setHgrow(name, Priority.ALWAYS);
        naming = Pieces.row(4, name,
                Pieces.button("customers-segment-save", words.text("customers.segment.save"), "", this::save),
                Pieces.button("customers-segment-cancel", words.text("customers.cancel"), "", () -> ask(false)));
        ask(false);
        FlowPane chips = new FlowPane(6, 6, tiers, tags, regions, leaving, silent, segments);
        chips.getStyleClass().add("gl-customers-chips");
        node = new VBox(8, chips, naming);
    }

    Node node() {
        return node;
    }

    Subscription attach() {
        SearchModel search = model.search();
        return Subscription.combine(
                Pieces.follow(this::show, List.of(search.filterProperty(), search.baseProperty())),
                model.segments().segments().subscribe(this::showSegments));
    }

    private static MenuButton menu(String id) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.getStyleClass().addAll("gl-customers-button", "gl-customers-chip");
        return menu;
    }

    private static ToggleButton chip(String id, String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.setId(id);
        chip.getStyleClass().addAll("gl-customers-button", "gl-customers-chip");
        return chip;
    }

    private Filter filter() {
        return model.search().filterProperty().get();
    }

    private void set(Filter next) {
        model.search().filter(next);
    }

    private void show() {
        Filter now = filter();
        leaving.setSelected(now.leaving());
        silent.setSelected(now.silent());
        List<Tier> known = model.search().baseProperty().get().map(CustomerBase::tiers).orElse(List.of());
        tiers.setText(now.tiers().isEmpty()
                ? words.text("customers.filter.tier")
                : words.list(known.stream().filter(now.tiers()::contains).map(model::tierName).toList()));
        tiers.getItems().setAll(known.stream().map(tier -> item(model.tierName(tier), now.tiers().contains(tier),
                () -> set(filter().toggle(tier)))).toList());
        regions.setText(now.regions().isEmpty()
                ? words.text("customers.filter.region")
                : words.list(sorted(now.regions())));
        List<String> places = model.search().baseProperty().get().map(base -> base.index().regions()).orElse(List.of());
        regions.getItems().setAll(sorted(Set.copyOf(places)).stream().limit(REGIONS_MAX)
                .map(place -> item(place, now.regions().contains(place), () -> set(filter().toggleRegion(place))))
                .toList());
        showTags(now);
        marked(tiers, !now.tiers().isEmpty());
        marked(regions, !now.regions().isEmpty());
        showSegments();
    }

    /// Those of the library, each with how many surely have it; who has fallen silent has a chip of its own.
    private void showTags(Filter now) {
        List<String> others = now.tags().stream().filter(tag -> !tag.equals(CustomerBase.SILENT)).sorted().toList();
        tags.setText(others.isEmpty()
                ? words.text("customers.filter.tag")
                : words.list(others.stream().map(words::tag).toList()));
        marked(tags, !others.isEmpty());
        tags.getItems().clear();
        Tagged tagged = model.search().baseProperty().get().map(CustomerBase::tagged).orElseGet(Tagged::none);
        for (int i = 0; i < tagged.library().tags().size(); i++) {
            String code = tagged.library().tags().get(i).code();
            if (!code.equals(CustomerBase.SILENT)) {
                tags.getItems().add(item(
                        words.text("customers.filter.tagged", words.tag(code), tagged.coverage().get(i).sure()),
                        now.tags().contains(code), () -> set(filter().toggleTag(code))));
            }
        }
    }

    private List<String> sorted(Set<String> places) {
        return places.stream().sorted(Collator.getInstance(model.texts().language().locale())).toList();
    }

    private static void marked(MenuButton menu, boolean on) {
        menu.getStyleClass().remove("gl-customers-on");
        if (on) {
            menu.getStyleClass().add("gl-customers-on");
        }
    }

    private static MenuItem item(String text, boolean on, Runnable act) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void showSegments() {
        segments.setText(words.text("customers.segments"));
        MenuItem save = new MenuItem(words.text("customers.segment.saveFilter"));
        save.setId("customers-segment-ask");
        save.setDisable(filter().none());
        save.setOnAction(_ -> ask(true));
        segments.getItems().setAll(save);
        if (!model.segments().segments().isEmpty()) {
            segments.getItems().add(new SeparatorMenuItem());
        }
        model.segments().segments().forEach(it -> segments.getItems().add(item(it)));
    }

    private MenuItem item(SegmentsModel.Sized sized) {
        Segment segment = sized.segment();
        Label size = Pieces.label(words.text("customers.segment.size", sized.size().customers(),
                model.money().minor(sized.size().valueMinor())), "gl-caption");
        Button remove = Pieces.button("customers-segment-remove", "", "bi-x", () -> {
            segments.hide();
            model.segments().remove(segment);
        });
        remove.setAccessibleText(words.text("customers.segment.remove", segment.name()));
        remove.getStyleClass().add("flat");
        MenuItem item = new MenuItem();
        item.setGraphic(Pieces.row(12, Pieces.label(segment.name()), Pieces.spring(), size, remove));
        item.setOnAction(_ -> model.segments().open(segment));
        return item;
    }

    private void ask(boolean asked) {
        Pieces.shown(naming, asked);
        if (asked) {
            name.clear();
            name.requestFocus();
        }
    }

    private void save() {
        if (SegmentsModel.good(name.getText())) {
            model.segments().save(name.getText());
            ask(false);
        }
    }
}
