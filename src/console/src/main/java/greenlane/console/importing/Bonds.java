package greenlane.console.importing;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What a view listens to while it is on screen, so that all of it can be let go of at once.
final class Bonds {
    private final List<Subscription> held = new ArrayList<>();

    /// Runs `act` now and whenever one of the values changes.
    void follow(Runnable act, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            held.add(value.subscribe((_, _) -> act.run()));
        }
        act.run();
    }

    /// Runs `act` now and whenever the list changes.
    <T> void follow(Runnable act, ObservableList<T> list) {
        ListChangeListener<T> listener = _ -> act.run();
        list.addListener(listener);
        held.add(() -> list.removeListener(listener));
        act.run();
    }

    /// Listens no longer.
    void release() {
        held.forEach(Subscription::unsubscribe);
        held.clear();
    }
}
