package greenlane.console.live;

import java.time.Instant;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import greenlane.console.floor.FloorStatus;
import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;

/// The field for the time that a playing source goes to, and the line under it: what can be gone to, or why what was typed cannot.
final class JumpField {
    private static final String BAD = "gl-bad";
    private static final String QUIET = "gl-caption";

    private final LiveParts parts;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label note = new Label();
    private Optional<JumpTime.Span> span = Optional.empty();
    private String problem = "";

    JumpField(LiveParts parts) {
        this.parts = parts;
        texts = parts.texts();
        field.setId("feed-jump");
        field.setPromptText(texts.text("live.feed.jump.prompt"));
        field.setTooltip(new WrappedTooltip(texts.text("live.feed.jump")));
        field.setAccessibleText(texts.text("live.feed.jump"));
        field.getStyleClass().addAll(Styles.SMALL, "live-time");
        field.setOnAction(_ -> jump());
        field.textProperty().subscribe(_ -> said(""));
        note.setId("feed-jump-note");
        note.getStyleClass().addAll("live-jump-note", QUIET);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
    }

    TextField field() {
        return field;
    }

    Label note() {
        return note;
    }

    /// Follows what is played.
    void show(FloorStatus status) {
        span = status.firstMillis() == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(JumpTime.Span.of(status, parts.model().policy().zone()));
        write();
    }

    /// Goes to what was typed; where that cannot be, it stays, with a sentence beside it.
    private void jump() {
        parts.model().shown().ifPresent(floor -> span.ifPresent(it -> {
            String typed = field.getText().strip();
            switch (JumpTime.read(typed, Instant.ofEpochMilli(floor.asOfMillis()), it)) {
                case JumpTime.At(Instant time) -> {
                    parts.steering().jump(time);
                    field.clear();
                }
                case JumpTime.Unreadable() -> said(texts.text("live.feed.jump.unreadable", typed));
                case JumpTime.Outside() -> said(texts.text("live.feed.jump.outside", typed, it.from(), it.to()));
            }
        }));
    }

    private void said(String next) {
        problem = next;
        write();
    }

    private void write() {
        boolean wrong = !problem.isEmpty();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        field.setAccessibleHelp(problem);
        note.setText(wrong
                ? problem
                : span.map(it -> texts.text("live.feed.jump.span", it.from(), it.to())).orElse(""));
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        note.getStyleClass().removeAll(BAD, QUIET);
        note.getStyleClass().add(wrong ? BAD : QUIET);
    }
}
