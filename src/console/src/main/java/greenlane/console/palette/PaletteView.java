package greenlane.console.palette;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.controls.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;

/// The palette's field and list. The field keeps the focus; arrows move the choice, `Enter` does it. Lives as long as its
/// view model.
public final class PaletteView {
    private static final int PAGE_ROWS = 8;

    private final PaletteViewModel model;
    private final Runnable close;
    private final Parent root;
    @FXML
    private CustomTextField query;
    @FXML
    private ListView<Command> hits;

    /// @param close takes the palette off the screen
    public PaletteView(PaletteViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.close = close;
        root = Fxml.load(this, "Palette.fxml", texts);
        query.setLeft(new FontIcon("bi-search"));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hits.setItems(model.hits());
        hits.setCellFactory(_ -> new Row());
        hits.setPlaceholder(new Label(texts.text("palette.nothing")));
        hits.setOnMouseClicked(_ -> run());
        query.textProperty().bindBidirectional(model.queryProperty());
        model.chosenProperty().addListener((_, _, row) -> choose(row.intValue()));
        model.hits().addListener((ListChangeListener<Command>) _ -> choose(model.chosenProperty().get()));
    }

    /// The palette as a node to lay over the window.
    public Parent root() {
        return root;
    }

    /// Begins afresh, with the focus in the field.
    public void open() {
        model.open();
        choose(0);
        query.requestFocus();
    }

    private void choose(int row) {
        hits.getSelectionModel().select(row);
        hits.scrollTo(Math.max(0, row - PAGE_ROWS + 1));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE_ROWS);
            case PAGE_UP -> model.move(-PAGE_ROWS);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        Command command = hits.getSelectionModel().getSelectedItem();
        if (command != null) {
            close.run();
            command.action().run();
        }
    }

    private static final class Row extends ListCell<Command> {
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final HBox row;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            group.getStyleClass().add("gl-caption");
            keys.getStyleClass().add("gl-key");
            row = new HBox(icon, title, group, space, keys);
            row.getStyleClass().add("gl-palette-row");
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(command.icon());
            title.setText(command.title());
            group.setText(command.group());
            keys.setText(command.keys());
            keys.setVisible(!command.keys().isEmpty());
            setGraphic(row);
        }
    }
}
