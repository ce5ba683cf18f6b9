package greenlane.console.area;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What a view listens to while it is on screen, so that all of it can be let go of at once.
public final class Bonds {
    private final List<Subscription> held = new ArrayList<>();

    /// Nothing is listened to yet.
    public Bonds() {}

    /// Runs `act` now and whenever one of the values changes.
    public void follow(Runnable act, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            held.add(value.subscribe((_, _) -> act.run()));
        }
        act.run();
    }

    /// Listens no longer.
    public void release() {
        held.forEach(Subscription::unsubscribe);
        held.clear();
    }
}
