package greenlane.console.importing;

import java.time.ZoneId;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import greenlane.console.i18n.Texts;

/// What holds for the whole file: where it comes from, the queue of rows that name none, and the zone of its clocks.
final class SourceBar {
    private final MappingModel mapping;
    private final TextField source;
    private final TextField queue;
    private final ComboBox<ZoneId> zone;
    private final HBox root;

    SourceBar(ImportViewModel model) {
        Texts texts = model.texts();
        mapping = model.mapping();
        source = field("import-source", texts.text("importing.source.tip"));
        queue = field("import-queue", texts.text("importing.queue.tip"));
        zone = Parts.combo("import-zone", ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList(),
                ZoneId::getId);
        root = Parts.row(16, Parts.row(8, Parts.label(texts.text("importing.source"), "gl-muted"), source),
                Parts.row(8, Parts.label(texts.text("importing.queue"), "gl-muted"), queue),
                Parts.row(8, Parts.label(texts.text("importing.zone"), "gl-muted"), zone));
        root.getStyleClass().addAll("gl-import-form", "gl-import-source");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(() -> source.setText(mapping.sourceProperty().get()), mapping.sourceProperty());
        bonds.follow(() -> queue.setText(mapping.queueProperty().get()), mapping.queueProperty());
        bonds.follow(() -> zone.setValue(mapping.zoneProperty().get()), mapping.zoneProperty());
        bonds.follow(() -> mapping.sourceProperty().set(source.getText()), source.textProperty());
        bonds.follow(() -> mapping.queueProperty().set(queue.getText()), queue.textProperty());
        bonds.follow(() -> mapping.zoneProperty().set(zone.getValue()), zone.valueProperty());
    }

    private static TextField field(String id, String tip) {
        TextField field = new TextField();
        field.setId(id);
        field.setTooltip(new Tooltip(tip));
        field.setPrefColumnCount(9);
        field.setTextFormatter(new TextFormatter<>(SourceBar::cut));
        return field;
    }

    /// Takes no more characters than the store does.
    private static TextFormatter.Change cut(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - SourceName.CHARS_MAX;
        if (over > 0 && change.isContentChange()) {
            String kept = change.getText().substring(0, Math.max(0, change.getText().length() - over));
            int caret = change.getRangeStart() + kept.length();
            change.setText(kept);
            change.selectRange(caret, caret);
        }
        return change;
    }
}
