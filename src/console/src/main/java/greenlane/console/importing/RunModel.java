package greenlane.console.importing;

import java.nio.file.Path;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import greenlane.console.keeping.StoreImport;
import greenlane.feeds.intake.Reading;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreException;

/// The import itself and taking it back. Belongs to the screen's thread.
final class RunModel {
    private final ImportPorts ports;
    private final Background work;
    private final Background undoing;
    private final ReadOnlyObjectWrapper<Optional<RunResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty cancelling = new SimpleBooleanProperty();

    RunModel(ImportPorts ports) {
        this.ports = ports;
        work = new Background(ports.background(), ports.onScreen());
        undoing = new Background(ports.background(), ports.onScreen());
    }

    Background work() {
        return work;
    }

    Background undoing() {
        return undoing;
    }

    /// Empty before an import has ended.
    ReadOnlyObjectProperty<Optional<RunResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether someone asked to stop and the store is being put back.
    BooleanProperty cancellingProperty() {
        return cancelling;
    }

    /// Whether the import is in the store, so that there is nothing left to do with this file.
    boolean over() {
        return result.get().filter(it -> it instanceof RunResult.Kept || it instanceof RunResult.Undone).isPresent();
    }

    void start(Path file, Reading reading) {
        result.set(Optional.empty());
        cancelling.set(false);
        work.start(Background.quick(progress -> RunResult.of(FileState.name(file),
                StoreImport.run(ports.imports(), file, reading, StoreImport.Again.READ, progress))), this::ended,
                this::failed);
    }

    void cancel() {
        cancelling.set(true);
        work.cancel();
    }

    /// Takes the import back as a whole.
    void undo() {
        if (result.get().orElse(null) instanceof RunResult.Kept kept && kept.batch().isPresent()) {
            long batch = kept.batch().getAsLong();
            undoing.start(Background.quick(_ -> ports.imports().undo(batch)), undone -> ended(switch (undone) {
                case Acted.Done<Long>(Long removed) -> new RunResult.Undone(kept.file(), removed);
                case Acted.Failed<Long>(var fault, var detail) -> new RunResult.Failed(fault, detail);
            }), this::failed);
        }
    }

    void clear() {
        work.stop();
        undoing.stop();
        cancelling.set(false);
        result.set(Optional.empty());
    }

    private void ended(RunResult ended) {
        cancelling.set(false);
        result.set(Optional.of(ended));
    }

    private void failed(StoreException failure) {
        ended(new RunResult.Failed(failure.fault(), String.valueOf(failure.getMessage())));
    }
}
