package greenlane.console.live;

import java.util.StringJoiner;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorSnapshot;

/// What stands where a list is empty: one line that says why, and at most one thing to do.
final class EmptyNote {
    private final LiveParts parts;
    private final String nothing;
    private final boolean good;
    private @Nullable Node node;
    private @Nullable Reason reason;

    /// Why a list is empty.
    private record Reason(boolean connected, LiveFilter filter, boolean stale, boolean nobody) {}

    /// @param nothing the key of what an empty list means when nothing is filtered; `good` marks it with a tick
    EmptyNote(LiveParts parts, String nothing, boolean good) {
        this.parts = parts;
        this.nothing = nothing;
        this.good = good;
    }

    /// The line for now; the same node while the reason is the same.
    Node node() {
        LiveViewModel model = parts.model();
        Reason now = new Reason(model.shown().isPresent(), model.filterProperty().get(),
                model.statusProperty().get().stale(), nobody(model));
        Node made = node;
        if (made == null || !now.equals(reason)) {
            reason = now;
            made = make(model, parts.texts());
            node = made;
        }
        return made;
    }

    /// Whether nobody waits at all, whatever is filtered.
    private static boolean nobody(LiveViewModel model) {
        return model.shown().filter(floor -> floor.waitingCount() > 0).isEmpty();
    }

    private Node make(LiveViewModel model, Texts texts) {
        if (model.shown().isEmpty()) {
            return line(texts.text("live.empty.noSource"), false,
                    button(texts.text("live.empty.choose"), parts.actions()::chooseSource));
        }
        LiveFilter filter = model.filterProperty().get();
        if (filter.any() && !(good && nobody(model))) {
            return line(texts.text("live.empty.filtered", names(filter, model, texts)), false,
                    button(texts.text("live.filter.clear"), () -> model.filterProperty().set(LiveFilter.NONE)));
        }
        // What is no longer heard cannot be called good.
        return line(texts.text(nothing), good && !model.statusProperty().get().stale(), null);
    }

    /// What the lists are narrowed to, in words.
    static String names(LiveFilter filter, LiveViewModel model, Texts texts) {
        StringJoiner names = new StringJoiner(texts.text("live.list.separator"));
        if (filter.queue() != FloorSnapshot.ALL) {
            names.add(model.queueName(filter.queue()));
        }
        if (filter.tier() != FloorSnapshot.ALL) {
            names.add(texts.text("tier." + Tier.at(filter.tier()).code()));
        }
        if (!filter.team().isEmpty()) {
            names.add(filter.team());
        }
        if (!filter.words().isEmpty()) {
            names.add(filter.words());
        }
        return names.toString();
    }

    private static Node line(String text, boolean good, @Nullable Button action) {
        Label label = new Label(text);
        label.getStyleClass().add("gl-muted");
        label.setWrapText(true);
        if (good) {
            FontIcon tick = new FontIcon(BootstrapIcons.CHECK_CIRCLE_FILL);
            tick.getStyleClass().add("gl-good");
            label.setGraphic(tick);
        }
        HBox box = new HBox(12, label);
        box.setAlignment(Pos.CENTER);
        if (action != null) {
            box.getChildren().add(action);
        }
        return box;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
