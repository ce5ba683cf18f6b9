package greenlane.console.importing;

import java.util.List;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Texts;

/// The columns of a log whose layout is known, read-only.
final class LayoutPanel {
    private final ImportViewModel model;
    private final Texts texts;
    private final Label caption = Parts.label("", "gl-caption");
    private final TableView<KnownLayout> table = Parts.table("import-layout");
    private final VBox root;

    LayoutPanel(ImportViewModel model) {
        this.model = model;
        texts = model.texts();
        Sentences sentences = new Sentences(texts);
        Cells.column(table, texts.text("importing.column.file"), 200, row -> new ReadOnlyStringWrapper(row.column()),
                () -> new Cells.Text<>("gl-mono"));
        Cells.column(table, "", 34, row -> new ReadOnlyStringWrapper(row.column()), Cells.Arrow::new);
        Cells.column(table, texts.text("importing.column.field"), 220,
                row -> new ReadOnlyStringWrapper(row.field().map(sentences::field)
                        .orElseGet(() -> texts.text("importing.field.check"))),
                () -> new Cells.Text<>(""));
        Cells.column(table, texts.text("importing.column.light"), 120,
                row -> new ReadOnlyObjectWrapper<>(row.field().isPresent() ? Light.MATCHED : Light.SKIPPED),
                () -> new Cells.Lit<>(texts));
        Cells.grow(Cells.column(table, texts.text("importing.column.basis"), 200,
                _ -> new ReadOnlyStringWrapper(texts.text("importing.basis.layout")),
                () -> new Cells.Text<>("gl-muted")));
        root = Parts.panel(Parts.head(Parts.label(texts.text("importing.mapping"), "gl-emph"), caption), table);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.file().stateProperty());
    }

    private void refresh() {
        List<KnownLayout> rows = model.file().known().map(it -> KnownLayout.of(it.format())).orElse(List.of());
        table.getItems().setAll(rows);
        caption.setText(model.file().known()
                .map(it -> texts.text("importing.layout", StepBar.format(texts, it.format()))).orElse(""));
    }
}
