package greenlane.console.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A length as it is typed, and what is wrong with it. What cannot be stays as it was typed, with the reason, until it is put right or
/// taken back; what stands is not touched by it.
final class LengthEntry {
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Supplier<Duration> standing;
    private final Consumer<Duration> set;
    private final Function<Duration, Optional<String>> refusal;
    private final Function<String, String> unreadable;

    /// @param standing the length that holds now
    /// @param set makes another one hold
    /// @param refusal says in a sentence why a length cannot be
    /// @param unreadable says in a sentence that a text is no length
    LengthEntry(Supplier<Duration> standing, Consumer<Duration> set, Function<Duration, Optional<String>> refusal,
            Function<String, String> unreadable) {
        this.standing = standing;
        this.set = set;
        this.refusal = refusal;
        this.unreadable = unreadable;
        takeBack();
        text.subscribe(_ -> {
            if (!problem.get().isEmpty() && wrong().isEmpty()) {
                problem.set("");
            }
        });
    }

    /// What is typed.
    StringProperty textProperty() {
        return text;
    }

    /// What is wrong with it; empty when nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Makes what is typed hold, if it can.
    void enter() {
        Optional<String> wrong = wrong();
        problem.set(wrong.orElse(""));
        if (wrong.isEmpty()) {
            DurationText.read(text.get()).filter(length -> !length.equals(standing.get())).ifPresent(set);
            takeBack();
        }
    }

    /// Puts what holds in the place of what is typed.
    void takeBack() {
        problem.set("");
        text.set(DurationText.write(standing.get()));
    }

    private Optional<String> wrong() {
        return DurationText.read(text.get()).map(refusal)
                .orElseGet(() -> Optional.of(unreadable.apply(text.get().strip())));
    }
}
