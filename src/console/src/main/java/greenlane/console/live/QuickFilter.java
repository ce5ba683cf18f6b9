package greenlane.console.live;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;

/// A field that narrows the lists to what contains the words typed.
final class QuickFilter {
    private final LiveViewModel model;
    private final CustomTextField field = new CustomTextField();
    private Subscription bound = Subscription.EMPTY;

    QuickFilter(LiveViewModel model, Texts texts) {
        this.model = model;
        field.setLeft(new FontIcon(BootstrapIcons.FUNNEL));
        field.setPromptText(texts.text("live.filter.prompt"));
        field.setTooltip(new WrappedTooltip(texts.text("live.filter.tip")));
        field.setAccessibleText(texts.text("live.filter.tip"));
        field.getStyleClass().addAll(Styles.SMALL, "live-quick-filter");
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Its words are the nearest thing to drop; the rest of the filter goes with the next Escape.
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
    }

    Node root() {
        return field;
    }

    boolean focus() {
        field.requestFocus();
        field.selectAll();
        return true;
    }

    void attach() {
        bound = Subscription.combine(
                field.textProperty().subscribe(words -> model.filterProperty()
                        .set(model.filterProperty().get().ofWords(words))),
                model.filterProperty().subscribe(filter -> {
                    if (!filter.words().equals(field.getText().strip())) {
                        field.setText(filter.words());
                    }
                }));
    }

    void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }
}
