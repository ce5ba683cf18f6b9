package greenlane.console.importing;

import java.util.OptionalLong;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.store.contact.ImportBatch;

/// The imports that were kept, each of which can be taken back as a whole.
final class HistoryPanel {
    private final HistoryModel history;
    private final Texts texts;
    private final TableView<ImportBatch> table = Parts.table("import-history-table");
    private final Label fault = Parts.label("", "gl-import-message", "gl-bad");
    private final VBox root;

    HistoryPanel(ImportViewModel model) {
        history = model.history();
        texts = model.texts();
        text("importing.history.time", 150, batch -> time(model, batch), "");
        Cells.grow(text("importing.history.file", 240, ImportBatch::fileName, ""));
        text("importing.history.added", 110, batch -> Figures.count(batch.added()), "gl-right");
        text("importing.history.known", 110, batch -> Figures.count(batch.known()), "gl-right");
        text("importing.history.rejected", 110, batch -> Figures.count(batch.rejected()), "gl-right");
        Cells.column(table, "", 260, batch -> Bindings.createObjectBinding(
                () -> history.askedProperty().get().equals(OptionalLong.of(batch.id())), history.askedProperty()),
                Undo::new);
        table.setPlaceholder(Parts.label(texts.text("importing.history.none"), "gl-caption"));
        table.setItems(history.batches());
        fault.setWrapText(true);
        Label count = Parts.label("", "gl-caption");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> texts.text("importing.history.count", history.batches().size()), history.batches()));
        root = Parts.panel(Parts.head(Parts.label(texts.text("importing.history"), "gl-emph"), count, Parts.spring(),
                Parts.button("import-history-close", texts.text("importing.history.close"), "", model::toggleHistory)),
                fault, table);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(() -> {
            fault.setText(history.faultProperty().get().map(new Sentences(texts)::fault).orElse(""));
            Parts.shown(fault, !fault.getText().isEmpty());
        }, history.faultProperty());
    }

    private TableColumn<ImportBatch, String> text(String key, double pixels, Function<ImportBatch, String> value,
            String styleClass) {
        TableColumn<ImportBatch, String> column = Cells.column(table, texts.text(key), pixels,
                batch -> new ReadOnlyStringWrapper(value.apply(batch)), () -> new Cells.Text<>(styleClass));
        column.getStyleClass().add(styleClass.isEmpty() ? "gl-left" : styleClass);
        return column;
    }

    /// When an import was, in the centre's zone.
    static String time(ImportViewModel model, ImportBatch batch) {
        return Figures.time(batch.importedAt(), model.now(), model.zone());
    }

    /// Undo, and once more to be sure.
    private final class Undo extends Cells.Cell<ImportBatch, Boolean> {
        @Override
        void show(Boolean asked, ImportBatch batch) {
            if (asked) {
                Button sure = Parts.button("import-history-sure", texts.text("importing.undo.sure", batch.added()), "",
                        () -> history.undo(batch));
                sure.getStyleClass().add("danger");
                setGraphic(Parts.row(8, sure, Parts.button("import-history-keep", texts.text("importing.undo.keep"), "",
                        () -> history.askedProperty().set(OptionalLong.empty()))));
            } else {
                setGraphic(Parts.button("import-history-undo-" + batch.id(), texts.text("importing.undo"),
                        "bi-arrow-counterclockwise",
                        () -> history.askedProperty().set(OptionalLong.of(batch.id()))));
            }
        }
    }
}
