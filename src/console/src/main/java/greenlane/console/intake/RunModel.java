package greenlane.console.intake;

import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.area.Work;
import greenlane.console.value.CustomerIntake;
import greenlane.console.value.PurchaseIntake;
import greenlane.console.value.PurchaseWay;
import greenlane.feeds.Progress;
import greenlane.feeds.mapping.TableMapping;

/// The import that is under way, and what came of it. Belongs to the screen's thread.
final class RunModel {
    private final IntakePorts ports;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();

    RunModel(IntakePorts ports) {
        this.ports = ports;
        work = new Work(ports.background(), ports.onScreen());
    }

    Work work() {
        return work;
    }

    /// What came of it; empty before and while it runs.
    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether it was asked to stop and has not yet.
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    void purchases(Chosen.Known file, PurchaseWay way) {
        start(progress -> Outcome.of(PurchaseIntake.run(ports.purchases(), file.path(), way, new Passes(progress, 2)),
                Chosen.name(file.path())));
    }

    void customers(Chosen.Known file, TableMapping mapping) {
        start(progress -> Outcome.of(CustomerIntake.run(ports.customers(), file.path(), Optional.of(mapping),
                ports.zone().get(), new Passes(progress, 1)), Chosen.name(file.path())));
    }

    void stop() {
        if (work.runningProperty().get()) {
            stopping.set(true);
            work.cancel();
        }
    }

    void clear() {
        outcome.set(Optional.empty());
    }

    private void start(Work.Job<Outcome> job) {
        outcome.set(Optional.empty());
        stopping.set(false);
        work.start(job, this::ended, fault -> ended(new Outcome.Failed(fault)));
    }

    private void ended(Outcome came) {
        stopping.set(false);
        outcome.set(Optional.of(came));
        if (came.kept() && !came.nothingNew()) {
            ports.changed().run();
        }
    }

    /// A file that is gone through several times is done when the last time is over. Used by the reading thread.
    private static final class Passes implements Progress {
        private final Work.Progress told;
        private final int passes;
        private int past;
        private long last;

        Passes(Work.Progress told, int passes) {
            this.told = told;
            this.passes = passes;
        }

        @Override
        public void read(long bytesRead, long bytesTotal) {
            if (bytesTotal <= 0) {
                return;
            }
            if (bytesRead < last) {
                past = Math.min(past + 1, passes - 1);
            }
            last = bytesRead;
            told.at((past + (double) bytesRead / bytesTotal) / passes);
        }

        @Override
        public boolean cancelled() {
            return told.cancelled();
        }
    }
}
