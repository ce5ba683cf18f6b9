package greenlane.console.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Tweaks;
import org.jspecify.annotations.Nullable;

import greenlane.console.i18n.Figures;
import greenlane.console.table.WrappedTooltip;

/// Purchases and contacts in one table, newest first.
final class TimelinePanel {
    private static final double TIME = 120;
    private static final double CHANNEL = 190;
    private static final double AGENT = 110;
    private static final double LENGTH = 84;

    private final CustomersViewModel model;
    private final Words words;
    private final Label about = Pieces.label("", "gl-caption");
    private final TableView<Timeline.Entry> table = new TableView<>();
    private final List<ToggleButton> kinds = new ArrayList<>();
    private final Button more;
    private final VBox root;

    TimelinePanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        table.setId("customers-timeline");
        table.getStyleClass().addAll("gl-customers-table", Tweaks.EDGE_TO_EDGE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(Pieces.label(words.text("customers.timeline.none"), "gl-caption"));
        column("customers.timeline.time", TIME, entry -> words.when(entry, model.now(), model.zone()), "",
                entry -> words.stamp(entry, model.zone()));
        column("customers.timeline.channel", CHANNEL, words::channel, "", words::channel);
        column("customers.timeline.content", 0, words::content, "", words::content);
        column("customers.timeline.agent", AGENT, Words::agent, "", Words::agent);
        column("customers.timeline.length", LENGTH, Words::length, "gl-right", Words::length);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox filter = Pieces.row(0);
        kinds.add(kind("all", Optional.empty()));
        for (Timeline.Kind kind : Timeline.Kind.values()) {
            kinds.add(kind(kind.code(), Optional.of(kind)));
        }
        kinds.getFirst().getStyleClass().add("left-pill");
        kinds.subList(1, kinds.size() - 1).forEach(it -> it.getStyleClass().add("center-pill"));
        kinds.getLast().getStyleClass().add("right-pill");
        filter.getChildren().setAll(kinds);
        more = Pieces.button("customers-more", words.text("customers.timeline.more"), "", model.profile()::more);
        root = Pieces.panel(Pieces.head(Pieces.label(words.text("customers.timeline"), "gl-emph"), about,
                Pieces.spring(), more, filter), table);
        root.getStyleClass().add("gl-customers-timeline");
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    VBox node() {
        return root;
    }

    Subscription attach() {
        ProfileModel profile = model.profile();
        return Pieces.follow(this::show, List.of(profile.timelineProperty(), profile.kindProperty(),
                profile.profileProperty()));
    }

    private ToggleButton kind(String word, Optional<Timeline.Kind> kind) {
        ToggleButton button = new ToggleButton(words.text("customers.timeline.kind." + word));
        button.setId("customers-kind-" + word);
        button.getStyleClass().add("gl-customers-tab");
        button.setUserData(kind);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.profile().kindProperty().set(kind);
            show();
        });
        return button;
    }

    private void show() {
        ProfileModel profile = model.profile();
        kinds.forEach(button -> button.setSelected(profile.kindProperty().get().equals(button.getUserData())));
        table.getItems().setAll(profile.shown());
        about.setText(profile.profileProperty().get().map(this::about).orElse(""));
        Pieces.shown(more, profile.moreToRead());
    }

    private String about(Profile profile) {
        int rows = model.profile().timelineProperty().get().entries().size();
        String bought = words.text("customers.timeline.bought", profile.bought().purchases(),
                model.money().minor(profile.bought().spendMinor()));
        String shown = model.profile().timelineProperty().get().complete()
                ? ""
                : words.text("customers.timeline.newest", Figures.count(rows));
        return words.dotted(List.of(bought, shown));
    }

    private void column(String key, double pixels, Function<Timeline.Entry, String> value, String styleClass,
            Function<Timeline.Entry, String> tip) {
        TableColumn<Timeline.Entry, String> column = new TableColumn<>(words.text(key));
        if (pixels > 0) {
            column.setMinWidth(pixels);
            column.setMaxWidth(pixels);
        } else {
            column.setMinWidth(120);
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new Cell(styleClass, tip));
        if (!styleClass.isEmpty()) {
            column.getStyleClass().add(styleClass);
        }
        table.getColumns().add(column);
    }

    private static final class Cell extends TableCell<Timeline.Entry, String> {
        private final Function<Timeline.Entry, String> tip;

        Cell(String styleClass, Function<Timeline.Entry, String> tip) {
            this.tip = tip;
            if (!styleClass.isEmpty()) {
                getStyleClass().add(styleClass);
            }
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            Timeline.Entry entry = getTableRow() == null ? null : getTableRow().getItem();
            setTooltip(empty || entry == null ? null : new WrappedTooltip(tip.apply(entry)));
        }
    }
}
