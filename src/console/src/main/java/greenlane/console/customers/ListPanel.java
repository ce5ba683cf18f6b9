package greenlane.console.customers;

import java.util.List;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import atlantafx.base.controls.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Figures;
import greenlane.console.problem.StoreSentences;
import greenlane.core.customer.FoundCustomers;

/// Searching and filtering, and who was found.
final class ListPanel {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final int PLACEHOLDERS = 12;

    private final CustomersViewModel model;
    private final Words words;
    private final CustomTextField field = new CustomTextField();
    private final FilterBar filters;
    private final Label total = Pieces.label("", "gl-caption");
    private final Label heads = Pieces.label("", "gl-caption");
    private final ListView<CustomerRow> list = new ListView<>();
    private final VBox nothing = new VBox(8);
    private final VBox waiting = new VBox();
    private final Label more = Pieces.text("", "gl-caption", "gl-customers-more");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean showing;

    ListPanel(CustomersViewModel model, Words words, VBox into) {
        this.model = model;
        this.words = words;
        filters = new FilterBar(model, words);
        field.setId("customers-search");
        field.setPromptText(words.text("customers.search.prompt"));
        field.setAccessibleText(words.text("customers.search.prompt"));
        field.setLeft(new FontIcon("bi-search"));
        FontIcon clear = new FontIcon("bi-x");
        clear.setOnMouseClicked(_ -> field.clear());
        field.setRight(clear);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        total.setMinWidth(Region.USE_PREF_SIZE);
        list.setId("customers-rows");
        list.getStyleClass().addAll("gl-customers-rows", "edge-to-edge");
        list.setCellFactory(_ -> new CustomerCell(model, words));
        list.setItems(model.search().rows());
        nothing.getStyleClass().add("gl-customers-nothing");
        waiting.getStyleClass().add("gl-customers-waiting");
        for (int i = 0; i < PLACEHOLDERS; i++) {
            Region grey = new Region();
            grey.getStyleClass().add("gl-customers-placeholder");
            waiting.getChildren().add(grey);
        }
        Pieces.shown(waiting, false);
        patience.setOnFinished(_ -> Pieces.shown(waiting, true));
        StackPane body = new StackPane(list, nothing, waiting);
        VBox.setVgrow(body, Priority.ALWAYS);
        var search = Pieces.row(8, field, Pieces.button("customers-bring-in", words.text("customers.import"),
                "bi-box-arrow-in-down", model::bringIn));
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox top = new VBox(8, search, filters.node());
        top.getStyleClass().add("gl-customers-top");
        var counts = Pieces.row(8, total, Pieces.spring(), heads);
        counts.getStyleClass().add("gl-customers-counts");
        into.getChildren().setAll(top, counts, body, more);
        keys();
    }

    private void keys() {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
                model.open(list.getItems().getFirst().customer().number());
                event.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        list.setOnMouseClicked(_ -> openSelected());
    }

    private void openSelected() {
        CustomerRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row.customer().number());
        }
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    Subscription attach() {
        SearchModel search = model.search();
        Subscription bound = Subscription.combine(
                field.textProperty()
                        .subscribe((_, text) -> search.filter(search.filterProperty().get().withText(text))),
                Pieces.follow(this::show,
                        List.of(search.foundProperty(), search.filterProperty(), search.baseProperty(),
                                search.faultProperty(), model.faultProperty())),
                Pieces.follow(this::select, List.of(search.foundProperty(), model.profile().numberProperty())),
                Pieces.follow(this::hold, List.of(model.loadingProperty())),
                list.getSelectionModel().selectedItemProperty().subscribe((_, row) -> {
                    if (!showing && row != null && list.isFocused()) {
                        model.profile().open(row.customer().number());
                    }
                }), filters.attach());
        return bound;
    }

    private void show() {
        SearchModel search = model.search();
        SearchModel.Found found = search.foundProperty().get();
        if (!field.getText().equals(search.filterProperty().get().text())) {
            field.setText(search.filterProperty().get().text());
        }
        total.setText(found.searched() ? words.text("customers.total", found.total()) : "");
        heads.setText(search.baseProperty().get().map(words::heads).orElse(""));
        boolean none = found.searched() && found.total() == 0;
        Pieces.shown(nothing, none);
        Pieces.shown(list, !none);
        if (none) {
            nothing.getChildren().setAll(Pieces.text(words.text("customers.nobody")),
                    Pieces.text(words.reading(found.by()), "gl-caption"),
                    Pieces.button("customers-clear", words.text("customers.clear"), "", search::clear));
        }
        boolean cut = found.total() > FoundCustomers.FIRST_MAX;
        Pieces.shown(more, cut || failed());
        more.setText(failed()
                ? model.faultProperty().get().or(search.faultProperty()::get)
                        .map(new StoreSentences(model.texts())::fault).orElse("")
                : words.text("customers.first", Figures.count(FoundCustomers.FIRST_MAX)));
    }

    private boolean failed() {
        return model.faultProperty().get().isPresent() || model.search().faultProperty().get().isPresent();
    }

    /// Grey rows stand in only for what takes longer than people notice.
    private void hold() {
        boolean empty = model.loadingProperty().get() && model.search().baseProperty().get().isEmpty();
        if (empty) {
            patience.playFromStart();
        } else {
            patience.stop();
            Pieces.shown(waiting, false);
        }
    }

    private void select() {
        showing = true;
        int row = model.openRow();
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(row);
        }
        showing = false;
    }
}
