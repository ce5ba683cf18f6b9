package greenlane.console.customers;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import greenlane.core.customer.Segment;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;

/// The saved segments, with how many customers are in each now. Belongs to the screen's thread.
final class SegmentsModel {
    private final CustomersPorts ports;
    private final SearchModel search;
    private final Latest work;
    private final ObservableList<Sized> segments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A segment and how many customers it has, with what they spent together.
    record Sized(Segment segment, Segment.Size size) {}

    private record Listed(Optional<StoreFault> fault, List<Sized> segments) {}

    SegmentsModel(CustomersPorts ports, SearchModel search) {
        this.ports = ports;
        this.search = search;
        work = new Latest(ports.background(), ports.onScreen());
    }

    ObservableList<Sized> segments() {
        return segments;
    }

    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Reads them and counts.
    void refresh() {
        start(Optional::empty);
    }

    /// Whether a name can be one of a segment.
    static boolean good(String name) {
        return !name.isBlank() && name.strip().length() <= Segment.NAME_MAX;
    }

    /// Saves the present filter; a segment of this name is replaced.
    void save(String name) {
        Segment segment = search.filterProperty().get().named(name.strip());
        start(() -> failed(ports.book().save(segment)));
    }

    void remove(Segment segment) {
        start(() -> failed(ports.book().remove(segment.name())));
    }

    /// Lists the customers of a segment.
    void open(Segment segment) {
        search.filter(Filter.of(segment));
    }

    private interface Step {
        Optional<StoreFault> act();
    }

    private static Optional<StoreFault> failed(Acted<?> acted) {
        return acted instanceof Acted.Failed<?>(StoreFault why, String _) ? Optional.of(why) : Optional.empty();
    }

    private void start(Step step) {
        search.baseProperty().get().ifPresent(base -> work.start(_ -> {
            Optional<StoreFault> failed = step.act();
            return new Listed(failed, ports.book().segments().stream()
                    .map(it -> new Sized(it, it.size(base.index(), base, base::bit))).toList());
        }, listed -> {
            fault.set(listed.fault());
            segments.setAll(listed.segments());
        }, failure -> fault.set(Optional.of(failure.fault()))));
    }
}
