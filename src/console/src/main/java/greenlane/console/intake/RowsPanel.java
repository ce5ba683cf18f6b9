package greenlane.console.intake;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Cells;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;

/// The first rows as they will be read, before anything is stored.
final class RowsPanel {
    private final IntakeViewModel model;
    private final Texts texts;
    private final FileSentences sentences;
    private final TableView<FirstRows.Row> table = Pieces.table("intake-rows");
    private final Label scope = Pieces.label("", "gl-caption");
    private final VBox root;
    private String shown = "";

    RowsPanel(IntakeViewModel model) {
        this.model = model;
        texts = model.texts();
        sentences = new FileSentences(texts);
        table.setPlaceholder(Pieces.label(texts.text("intake.rows.none"), "gl-caption"));
        root = Pieces.panel(Pieces.head(texts.text("intake.rows"), scope), table);
        HBox.setHgrow(root, Priority.ALWAYS);
        root.setMinWidth(0);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.rowsProperty(), model.chosenProperty(), model.settingsProperty());
    }

    private void refresh() {
        IntakeKind kind = model.kindProperty().get();
        String currency = model.settingsProperty().get().currency().getCurrencyCode();
        if (!shown.equals(kind + currency)) {
            shown = kind + currency;
            columns(kind, currency);
        }
        List<FirstRows.Row> rows = model.rowsProperty().get();
        table.getItems().setAll(rows);
        scope.setText(texts.text("intake.rows.scope", rows.size()));
    }

    private void columns(IntakeKind kind, String currency) {
        table.getColumns().clear();
        Cells.text(table, texts.text("intake.rows.line"), 56, row -> Long.toString(row.line()), "gl-muted gl-right");
        List<String> words = FirstRows.columns(kind);
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            String word = words.get(i);
            boolean number = word.equals("quantity") || word.equals("amount");
            String title = word.equals("amount")
                    ? texts.text("intake.rows.amount", currency)
                    : word.equals("line")
                            ? texts.text("intake.rows.kind")
                            : texts.text("intake.field." + kind.word() + "." + word);
            TableColumn<FirstRows.Row, FirstRows.Row> column = Cells.text(table, title, pixels(word),
                    row -> word.equals("line") && row.problem().isEmpty()
                            ? texts.text("intake.rows.kind." + row.cell(at))
                            : row.cell(at),
                    number ? "gl-right" : "");
            if (word.equals("product") || word.equals("name")) {
                Cells.grow(column);
            }
        }
        Cells.grow(Cells.text(table, texts.text("intake.rows.problem"), 96,
                row -> row.problem().map(sentences::reason).orElse(""), "gl-bad"));
    }

    private static double pixels(String word) {
        return switch (word) {
            case "date" -> 124;
            case "product", "name" -> 96;
            case "amount" -> 92;
            case "line", "quantity" -> 60;
            default -> 80;
        };
    }
}
