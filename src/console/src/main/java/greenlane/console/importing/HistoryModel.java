package greenlane.console.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import greenlane.store.act.Acted;
import greenlane.store.contact.ImportBatch;
import greenlane.store.disk.StoreFault;

/// The imports that were kept, each of which can be taken back. Belongs to the screen's thread.
final class HistoryModel {
    private final ImportPorts ports;
    private final Background work;
    private final ObservableList<ImportBatch> batches = FXCollections.observableArrayList();
    private final ObjectProperty<OptionalLong> asked = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());

    private record Listed(Optional<StoreFault> fault, List<ImportBatch> batches) {}

    HistoryModel(ImportPorts ports) {
        this.ports = ports;
        work = new Background(ports.background(), ports.onScreen());
    }

    Background work() {
        return work;
    }

    /// Newest first.
    ObservableList<ImportBatch> batches() {
        return batches;
    }

    /// The import whose undoing waits for a second click.
    ObjectProperty<OptionalLong> askedProperty() {
        return asked;
    }

    /// Why the last act did not succeed.
    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Reads the list again.
    void refresh() {
        asked.set(OptionalLong.empty());
        work.start(Background.quick(_ -> new Listed(Optional.empty(), ports.imports().all())), this::show,
                failure -> fault.set(Optional.of(failure.fault())));
    }

    /// Takes an import back.
    void undo(ImportBatch batch) {
        asked.set(OptionalLong.empty());
        work.start(Background.quick(_ -> {
            Optional<StoreFault> failed = ports.imports().undo(batch.id()) instanceof Acted.Failed<Long> it
                    ? Optional.of(it.fault())
                    : Optional.empty();
            return new Listed(failed, ports.imports().all());
        }), this::show, failure -> fault.set(Optional.of(failure.fault())));
    }

    private void show(Listed listed) {
        fault.set(listed.fault());
        batches.setAll(listed.batches());
    }
}
