package greenlane.console.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Cells;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagColumns;

/// The tags there are, with what each means and how many customers have it.
final class LibraryPanel {
    private final TagsViewModel model;
    private final Texts texts;
    private final TableView<Row> table = Pieces.table("tags-table");
    private final Label count = Pieces.label("", "gl-caption");
    private final VBox root;
    private boolean showing;

    /// A tag as it is listed.
    ///
    /// @param coverage empty before tags were made
    private record Row(Tag tag, Optional<TagColumns.Coverage> coverage, int customers) {}

    LibraryPanel(TagsViewModel model) {
        this.model = model;
        texts = model.texts();
        TagWords words = new TagWords(texts);
        Cells.text(table, texts.text("tags.column.name"), 146, row -> words.name(row.tag()), "gl-emph");
        Cells.grow(Cells.text(table, texts.text("tags.column.meaning"), 100, row -> words.meaning(row.tag()), ""));
        Cells.text(table, texts.text("tags.column.owner"), 68, row -> words.owner(row.tag()), "gl-muted");
        Cells.text(table, texts.text("tags.column.life"), 72, row -> texts.text("tags.days", row.tag().lifeDays()),
                "gl-right");
        Cells.text(table, texts.text("tags.column.sure"), 64, row -> row.coverage()
                .map(it -> Figures.count(it.sure())).orElse(Figures.MISSING), "gl-right");
        Cells.text(table, texts.text("tags.column.coverage"), 72, LibraryPanel::share, "gl-right");
        Cells.text(table, texts.text("tags.column.unsure"), 64, row -> row.coverage()
                .map(it -> Figures.count(it.unsure())).orElse(Figures.MISSING), "gl-right gl-muted");
        table.getSelectionModel().selectedItemProperty().subscribe((_, row) -> {
            if (!showing && row != null) {
                model.chosenProperty().set(Optional.of(row.tag().code()));
            }
        });
        root = Pieces.panel(Pieces.head(texts.text("tags.title"), count), table);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    private static String share(Row row) {
        return row.coverage().isEmpty() || row.customers() == 0
                ? Figures.MISSING
                : Figures.percent((double) row.coverage().get().sure() / row.customers());
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::show, model.stateProperty());
    }

    private void show() {
        model.overview().ifPresent(overview -> {
            List<Row> rows = new ArrayList<>();
            List<Tag> tags = overview.library().tags();
            for (int i = 0; i < tags.size(); i++) {
                rows.add(new Row(tags.get(i), overview.made()
                        ? Optional.of(overview.coverage().get(i))
                        : Optional.empty(), overview.customers()));
            }
            count.setText(texts.text("tags.count", tags.size(), overview.customers()));
            showing = true;
            table.getItems().setAll(rows);
            showing = false;
            if (model.chosenProperty().get().flatMap(overview.library()::find).isEmpty()) {
                model.chosenProperty().set(Optional.of(tags.getFirst().code()));
            }
            model.chosenProperty().get()
                    .ifPresent(code -> table.getSelectionModel().select(overview.library().indexOf(code)));
        });
    }
}
