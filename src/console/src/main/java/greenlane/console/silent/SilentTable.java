package greenlane.console.silent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Cells;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;

/// The list itself.
final class SilentTable {
    private final SilentViewModel model;
    private final Texts texts;
    private final TableView<SilentRow> table = Pieces.table("silent-table");
    private final Label count = Pieces.label("", "gl-caption");
    private final Label said = Pieces.label("");
    private final Label empty = Pieces.words("", "gl-muted", "gl-area-note");
    private final VBox root;
    private boolean showing;

    SilentTable(SilentViewModel model) {
        this.model = model;
        texts = model.texts();
        Cells.text(table, texts.text("silent.column.rank"), 48, it -> Figures.count(it.rank()), "gl-right gl-muted");
        Cells.node(table, texts.text("silent.column.tier"), 82, this::chip);
        Cells.grow(Cells.text(table, texts.text("silent.column.name"), 128, SilentRow::name, ""));
        Cells.text(table, texts.text("silent.column.region"), 66, it -> it.customer().region(), "gl-muted");
        Cells.text(table, texts.text("silent.column.gap"), 72, it -> days(it.silent().gapDays()), "gl-right");
        Cells.text(table, texts.text("silent.column.usual"), 72, it -> days(it.silent().usualGapDays()),
                "gl-right gl-muted");
        Cells.text(table, texts.text("silent.column.active"), 70, SilentTable::active, "gl-right");
        Cells.text(table, texts.text("silent.column.stake"), 84, it -> model.money(it.silent().atStakeMinor()),
                "gl-right");
        Cells.text(table, texts.text("silent.column.person"), 72, it -> it.person().isEmpty()
                ? Figures.MISSING
                : it.person(), "");
        Cells.node(table, texts.text("silent.column.stage"), 104, this::stage);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(empty);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<SilentRow>) _ -> chosen());
        said.setId("silent-said");
        root = Pieces.panel(Pieces.head(texts.text("silent.title"), count, Pieces.spring(), said), table);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    private Node chip(SilentRow row) {
        return row.tier().<Node>map(tier -> Pieces.chip(tier, model.list().flatMap(SilentList::policy)
                .map(it -> it.names().getOrDefault(tier, "")).filter(it -> !it.isEmpty())
                .orElseGet(() -> texts.text("tier." + tier.code())))).orElseGet(() -> Pieces.label(Figures.MISSING));
    }

    private Node stage(SilentRow row) {
        Label stage = Pieces.label(row.result().map(it -> texts.text("silent.outcome." + it.outcome().code()))
                .orElseGet(() -> texts.text("silent.stage." + row.stage().word())));
        stage.setGraphic(switch (row.stage()) {
            case OPEN -> Pieces.icon("bi-moon", "gl-muted");
            case ASSIGNED -> Pieces.icon("bi-person", "gl-muted");
            case CONTACTED -> Pieces.icon("bi-check-circle-fill", "gl-good");
        });
        return stage;
    }

    private String days(int days) {
        return texts.text("silent.days", days);
    }

    static String active(SilentRow row) {
        return row.silent().active().isPresent()
                ? Figures.percent(row.silent().active().getAsDouble())
                : Figures.MISSING;
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.shownProperty());
        bonds.follow(this::select, model.selectedProperty());
        bonds.follow(this::say, model.saidProperty());
    }

    private void chosen() {
        if (!showing) {
            model.selectedProperty().set(table.getSelectionModel().getSelectedItems().stream()
                    .filter(row -> row != null).toList());
        }
    }

    private void refresh() {
        showing = true;
        List<SilentRow> rows = model.shownProperty().get();
        table.getItems().setAll(rows);
        showing = false;
        select();
        model.list().ifPresent(list -> {
            int listed = list.rows().size();
            count.setText(model.filterProperty().get().any()
                    ? texts.text("silent.count.filtered", rows.size(), list.found())
                    : list.found() > listed
                            ? texts.text("silent.count.first", list.found(), listed)
                            : texts.text("silent.count", list.found()));
            empty.setGraphic(list.rows().isEmpty() ? Pieces.icon("bi-check-circle-fill", "gl-good") : null);
            empty.setText(texts.text(list.rows().isEmpty() ? "silent.nobody" : "silent.filtered"));
        });
    }

    private void select() {
        Set<Integer> wanted = new HashSet<>();
        model.selectedProperty().get().forEach(row -> wanted.add(row.number()));
        Set<Integer> now = new HashSet<>();
        table.getSelectionModel().getSelectedItems().forEach(row -> now.add(row.number()));
        if (!wanted.equals(now)) {
            showing = true;
            table.getSelectionModel().clearSelection();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (wanted.contains(table.getItems().get(i).number())) {
                    table.getSelectionModel().select(i);
                }
            }
            showing = false;
        }
    }

    private void say() {
        said.setGraphic(null);
        said.setText(model.saidProperty().get().map(this::sentence).orElse(""));
        model.saidProperty().get().ifPresent(it -> said.setGraphic(it instanceof SilentViewModel.Said.Failed
                || it instanceof SilentViewModel.Said.Exported(SilentCsv.Saved.Failed _)
                        ? Pieces.icon("bi-x-octagon-fill", "gl-bad")
                        : Pieces.icon("bi-check-circle-fill", "gl-good")));
        Pieces.tipped(said, said.getText());
    }

    private String sentence(SilentViewModel.Said it) {
        return switch (it) {
            case SilentViewModel.Said.Assigned(int customers, String person) -> person.isEmpty()
                    ? texts.text("silent.said.freed", customers)
                    : texts.text("silent.said.assigned", customers, person);
            case SilentViewModel.Said.Contacted(int customers) -> texts.text("silent.said.contacted", customers);
            case SilentViewModel.Said.Exported(SilentCsv.Saved.Done(var file, int rows)) ->
                texts.text("silent.said.exported", rows, file.toString());
            case SilentViewModel.Said.Exported(SilentCsv.Saved.Failed(var file, String reason)) ->
                texts.text("silent.said.notExported", file.toString(), reason);
            case SilentViewModel.Said.Failed(var fault) -> texts.text("silent.said.failed", fault.code());
        };
    }
}
