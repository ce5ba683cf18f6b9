package greenlane.console.customers;

import java.time.LocalDate;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.area.TierRunning.Ran;

/// A run of the tiers that somebody asked for. Belongs to the screen's thread.
final class RunModel {
    private final CustomersPorts ports;
    private final Runnable done;
    private final Latest work;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Ran>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param done told when a run was stored
    RunModel(CustomersPorts ports, Runnable done) {
        this.ports = ports;
        this.done = done;
        work = new Latest(ports.background(), ports.onScreen());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return work.runningProperty();
    }

    /// How much is done, 0 to 1.
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// What the last one came to.
    ReadOnlyObjectProperty<Optional<Ran>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Starts, unless one is under way.
    void run() {
        if (work.runningProperty().get()) {
            return;
        }
        fraction.set(0);
        result.set(Optional.empty());
        LocalDate today = ports.today();
        work.start(cancelled -> ports.running().run(ports.running().usualDay(today),
                part -> ports.onScreen().accept(() -> fraction.set(part)), cancelled),
                this::show, failure -> show(new Ran.Failed(failure.fault())));
    }

    private void show(Ran ran) {
        result.set(Optional.of(ran));
        if (ran instanceof Ran.Done) {
            done.run();
        }
    }

    /// Asks it to stop.
    void cancel() {
        work.cancel();
    }
}
