package greenlane.console.importing;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.feeds.LogFormat;
import greenlane.feeds.mapping.ColumnValues;
import greenlane.feeds.mapping.MappingGuess;

/// The four steps, which of them is the present one, and the file that is being imported.
final class StepBar {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final ImportViewModel model;
    private final Texts texts;
    private final List<Label> marks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Label summary = Parts.label("", "gl-muted");
    private final Button change;

    StepBar(ImportViewModel model, HBox into) {
        this.model = model;
        this.texts = model.texts();
        for (ImportStep step : ImportStep.values()) {
            Label mark = Parts.label("", "gl-step-mark");
            Label name = Parts.label(texts.text(step.key()), "gl-step-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            marks.add(mark);
            names.add(name);
            if (step != ImportStep.FILE) {
                Region line = new Region();
                line.getStyleClass().add("gl-step-line");
                into.getChildren().add(line);
            }
            into.getChildren().addAll(mark, name);
        }
        change = Parts.button("import-change", texts.text("importing.change"), "", model::change);
        summary.setId("import-summary");
        into.getChildren().addAll(Parts.spring(), summary, change);
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stepProperty(), model.file().stateProperty(), model.file().surveyProperty(),
                model.check().resultProperty(), model.run().resultProperty(), model.run().work().runningProperty());
    }

    private void refresh() {
        int here = model.stepProperty().get().ordinal();
        for (ImportStep step : ImportStep.values()) {
            int at = step.ordinal();
            Label mark = marks.get(at);
            boolean past = at < here || model.run().over();
            mark.setText(past ? "" : Integer.toString(at + 1));
            mark.setGraphic(past ? Parts.icon("bi-check") : null);
            mark.pseudoClassStateChanged(HERE, at == here && !past);
            mark.pseudoClassStateChanged(PAST, past);
            names.get(at).pseudoClassStateChanged(HERE, at == here);
            names.get(at).setAccessibleText(texts.text(at == here
                    ? "importing.step.here"
                    : past ? "importing.step.past" : "importing.step.later", texts.text(step.key())));
        }
        boolean known = model.file().known().isPresent() && here > 0;
        summary.setText(known ? summary(model.file().known().get()) : "");
        Parts.tip(summary, summary.getText());
        Parts.shown(change, known && model.backReady());
    }

    private String summary(FileState.Known known) {
        String name = FileState.name(known.path());
        String rows = model.file().surveyProperty().get().flatMap(FileModel.Survey::values).map(ColumnValues::rows)
                .or(() -> model.check().done().map(done -> done.report().rowsRead()))
                .map(count -> texts.text("importing.rows", count)).orElse("");
        List<String> parts = new ArrayList<>(List.of(name));
        if (!rows.isEmpty()) {
            parts.add(rows);
        }
        known.guess().ifPresentOrElse(guess -> parts.addAll(dialect(guess)),
                () -> parts.add(format(texts, known.format())));
        return String.join(texts.text("importing.list.separator"), parts);
    }

    private List<String> dialect(MappingGuess guess) {
        return List.of(guess.charset().name(), delimiter(texts, guess.delimiter()),
                texts.text(guess.header() ? "importing.header.yes" : "importing.header.no"));
    }

    static String format(Texts texts, LogFormat format) {
        return texts.text("importing.log." + format.code());
    }

    static String delimiter(Texts texts, char delimiter) {
        return texts.text(switch (delimiter) {
            case '\t' -> "importing.delimiter.tab";
            case ';' -> "importing.delimiter.semicolon";
            case '|' -> "importing.delimiter.bar";
            default -> "importing.delimiter.comma";
        });
    }

    /// A size in bytes as people read it.
    static String size(long bytes) {
        if (bytes < 1_000) {
            return Figures.count(bytes) + " B";
        }
        return bytes < 1_000_000
                ? Figures.count(Math.round(bytes / 1e3)) + " KB"
                : Figures.count(Math.round(bytes / 1e6)) + " MB";
    }
}
