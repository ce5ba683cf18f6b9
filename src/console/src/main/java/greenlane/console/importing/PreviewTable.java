package greenlane.console.importing;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Field;

/// Rows as they would come in, each with its light, the cell at fault in colour, and what is wrong in words.
final class PreviewTable {
    private static final int STAMP_CHARS = 16;

    private final Texts texts;
    private final Sentences sentences;
    private final ImportViewModel model;
    private final TableView<PreviewRow> table = Parts.table("import-preview");

    PreviewTable(ImportViewModel model) {
        this.model = model;
        texts = model.texts();
        sentences = new Sentences(texts);
        Cells.column(table, "", 34, ReadOnlyObjectWrapper::new, Mark::new);
        right(text("importing.column.line", 52, row -> Figures.count(row.line()), Field.RESOLVED, "gl-muted"));
        text("importing.field.reference", 140, PreviewRow::reference, Field.REFERENCE, "gl-mono");
        text("importing.field.offered", 150, this::offered, Field.OFFERED, "");
        text("importing.field.queue", 98, PreviewRow::queue, Field.QUEUE, "");
        right(text("importing.field.wait", 72, row -> length(row.waitMillis(), row.waitText()), Field.WAIT, ""));
        right(text("importing.field.talk", 72, row -> length(row.talkMillis(), row.talkText()), Field.TALK, ""));
        text("importing.field.agent", 84, row -> row.agent().isEmpty() ? Figures.MISSING : row.agent(), Field.AGENT,
                "");
        text("importing.field.outcome", 80, this::outcome, Field.OUTCOME, "");
        Cells.grow(Cells.column(table, texts.text("importing.column.note"), 110, ReadOnlyObjectWrapper::new,
                Why::new));
        Label empty = Parts.label("", "gl-caption");
        empty.setId("import-preview-empty");
        table.setPlaceholder(empty);
    }

    Node node() {
        return table;
    }

    void show(List<PreviewRow> rows, String whenEmpty) {
        ((Label) table.getPlaceholder()).setText(whenEmpty);
        table.getItems().setAll(rows);
    }

    private TableColumn<PreviewRow, PreviewRow> text(String key, double pixels, Function<PreviewRow, String> text,
            Field field, String styleClass) {
        return Cells.column(table, texts.text(key), pixels, ReadOnlyObjectWrapper::new,
                () -> new Value(text, field, styleClass));
    }

    private static void right(TableColumn<PreviewRow, PreviewRow> column) {
        column.getStyleClass().add("gl-right");
    }

    private String offered(PreviewRow row) {
        if (row.offeredAtMillis().isEmpty()) {
            return row.offeredText();
        }
        return Figures.stamp(Instant.ofEpochMilli(row.offeredAtMillis().getAsLong()), model.fileZone()).substring(0,
                STAMP_CHARS);
    }

    private String stamp(PreviewRow row) {
        return row.offeredAtMillis().isEmpty()
                ? row.offeredText()
                : Figures.stamp(Instant.ofEpochMilli(row.offeredAtMillis().getAsLong()), model.fileZone());
    }

    private static String length(OptionalLong millis, String text) {
        if (millis.isPresent()) {
            return Figures.duration(millis.getAsLong());
        }
        return text.isEmpty() ? Figures.MISSING : text;
    }

    private String outcome(PreviewRow row) {
        return row.outcome().map(it -> texts.text("importing.meaning." + ValueKind.word(it)))
                .orElse(row.outcomeText());
    }

    private static final class Mark extends Cells.Cell<PreviewRow, PreviewRow> {
        @Override
        void show(PreviewRow item, PreviewRow row) {
            setGraphic(Parts.icon(row.light().icon(), row.light().styleClass(), "gl-import-mark"));
        }
    }

    /// A value; in the colour of its row's light where it is the one at fault.
    private final class Value extends Cells.Cell<PreviewRow, PreviewRow> {
        private final Function<PreviewRow, String> text;
        private final Field field;
        private final String styleClass;

        Value(Function<PreviewRow, String> text, Field field, String styleClass) {
            this.text = text;
            this.field = field;
            this.styleClass = styleClass;
            if (!styleClass.isEmpty()) {
                getStyleClass().add(styleClass);
            }
        }

        @Override
        void show(PreviewRow item, PreviewRow row) {
            setText(text.apply(row));
            tip(field == Field.OFFERED ? stamp(row) : getText());
            Field bad = row.bad().map(it -> it == Field.DATE || it == Field.TIME ? Field.OFFERED : it).orElse(null);
            colour(bad == field && field != Field.RESOLVED
                    ? row.light().styleClass()
                    : styleClass.equals("gl-muted") ? styleClass : "");
        }
    }

    private final class Why extends Cells.Cell<PreviewRow, PreviewRow> {
        @Override
        void show(PreviewRow item, PreviewRow row) {
            row.problem().ifPresent(problem -> {
                String reason = sentences.reason(problem);
                boolean seen = row.bad().isPresent() || problem.field().isEmpty();
                setText(seen ? reason : texts.text("importing.reason.field", problem.field(), reason));
                tip(row.verbatim().isEmpty()
                        ? sentences.full(problem)
                        : sentences.full(problem) + "\n" + row.verbatim());
                colour(row.light().styleClass());
            });
        }
    }
}
