package greenlane.console.importing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;

/// The promise that nothing is written yet, what is still open, and the way on and back.
final class Footer {
    private final ImportViewModel model;
    private final Texts texts;
    private final Label promise = Parts.label("", "gl-muted");
    private final Label blocked = Parts.label("", "gl-bad");
    private final Button cancel;
    private final Button back;
    private final Button next;

    Footer(ImportViewModel model, HBox into) {
        this.model = model;
        texts = model.texts();
        promise.setGraphic(new FontIcon("bi-shield-check"));
        promise.setText(texts.text("importing.promise"));
        promise.setMinWidth(0);
        blocked.setGraphic(Parts.icon("bi-x-octagon-fill", "gl-bad", "gl-import-mark"));
        blocked.setId("import-blocked");
        blocked.setMinWidth(Region.USE_PREF_SIZE);
        cancel = Parts.button("import-cancel", texts.text("importing.cancel"), "", model::cancel);
        back = Parts.button("import-back", texts.text("importing.back"), "bi-arrow-left", model::back);
        next = Parts.button("import-next", "", "", model::next);
        next.getStyleClass().add(Styles.ACCENT);
        into.getChildren().addAll(promise, Parts.spring(), blocked, cancel, back, next);
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stepProperty(), model.blockedProperty(), model.file().stateProperty(),
                model.mapping().versionProperty(), model.check().resultProperty(), model.run().resultProperty(),
                model.run().work().runningProperty(), model.run().cancellingProperty(),
                model.run().undoing().runningProperty());
    }

    private void refresh() {
        boolean over = model.run().over();
        boolean running = model.run().work().runningProperty().get();
        Parts.shown(promise, !over);
        blocked.setText(model.blockedProperty().get());
        Parts.shown(blocked, !blocked.getText().isEmpty());
        Parts.shown(back, model.stepProperty().get() != ImportStep.FILE && !over);
        back.setDisable(!model.backReady());
        Parts.shown(cancel, !over && (running || !(model.file().stateProperty().get() instanceof FileState.None)));
        cancel.setDisable(running && model.run().cancellingProperty().get());
        next.setText(texts.text(switch (model.stepProperty().get()) {
            case FILE -> "importing.next.mapping";
            case MAPPING -> "importing.next.check";
            case CHECK -> "importing.next.import";
            case IMPORT -> over ? "importing.next.new" : "importing.next.run";
        }));
        next.setDisable(!model.nextReady());
    }
}
