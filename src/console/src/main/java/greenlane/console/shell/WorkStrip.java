package greenlane.console.shell;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;

/// One line above the page while a file is read: which, how far, and a way to stop.
final class WorkStrip {
    private static final int READ = 100;

    private final ShellViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label far = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox root;
    private Subscription bound = Subscription.EMPTY;

    WorkStrip(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        name.setMinWidth(0);
        far.getStyleClass().add("gl-caption");
        far.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button stop = new Button(texts.text("shell.work.stop"));
        stop.setId("work-stop");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.stopWork());
        root = new HBox(name, bar, far, spring, stop);
        root.setId("work-strip");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("gl-working");
    }

    HBox root() {
        return root;
    }

    void attach() {
        bound = model.workProperty().subscribe(this::show);
    }

    void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    private void show(Optional<Work> work) {
        root.setVisible(work.isPresent());
        root.setManaged(work.isPresent());
        work.ifPresent(this::show);
    }

    private void show(Work work) {
        int percent = work.percent().orElse(0);
        boolean sorting = percent == READ;
        name.setText(texts.text("shell.work.reading", work.file()));
        bar.setProgress(work.percent().isEmpty() || sorting ? ProgressBar.INDETERMINATE_PROGRESS : percent / 100.0);
        String read = Figures.count(work.megabytesRead());
        if (sorting) {
            far.setText(texts.text("shell.work.sorting"));
        } else if (work.percent().isPresent()) {
            far.setText(texts.text("shell.work.far", percent, read, Figures.count(work.megabytesTotal())));
        } else {
            far.setText(texts.text("shell.work.farUnknown", read));
        }
        root.setAccessibleText(name.getText() + " " + far.getText());
    }
}
