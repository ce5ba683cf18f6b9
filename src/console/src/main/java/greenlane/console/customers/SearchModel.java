package greenlane.console.customers;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import greenlane.core.customer.CustomerQuery;
import greenlane.core.customer.FoundCustomers;
import greenlane.store.disk.StoreFault;

/// The list: what it is filtered by, how many there are and the first of them. Belongs to the screen's thread.
final class SearchModel {
    private final CustomersPorts ports;
    private final IntConsumer single;
    private final Latest work;
    private final ReadOnlyObjectWrapper<Optional<CustomerBase>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING_YET);
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<CustomerRow> rows = FXCollections.observableArrayList();

    /// What the newest search came to.
    ///
    /// @param by the filter it was made with
    record Found(Filter by, long total, boolean searched) {
        static final Found NOTHING_YET = new Found(Filter.NONE, 0, false);
    }

    private record Page(FoundCustomers found, List<CustomerRow> rows) {}

    /// @param single told when a search found just one customer
    SearchModel(CustomersPorts ports, IntConsumer single) {
        this.ports = ports;
        this.single = single;
        work = new Latest(ports.background(), ports.onScreen());
    }

    /// What is searched; empty until it was read.
    ReadOnlyObjectProperty<Optional<CustomerBase>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return work.runningProperty();
    }

    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The first of those found, best first.
    ObservableList<CustomerRow> rows() {
        return rows;
    }

    /// Searches what is there now.
    void search(CustomerBase now) {
        base.set(Optional.of(now));
        search(false);
    }

    /// Narrows the list.
    void filter(Filter next) {
        if (!next.equals(filter.get())) {
            filter.set(next);
            search(true);
        }
    }

    void clear() {
        filter(Filter.NONE);
    }

    private void search(boolean asked) {
        base.get().ifPresent(now -> {
            Filter by = filter.get();
            work.start(cancelled -> {
                CustomerQuery query = by.query(now).until(cancelled);
                FoundCustomers which = now.index().find(query);
                List<CustomerRow> page = !which.complete()
                        ? List.of()
                        : ports.book().page(which.first()).stream().map(it -> CustomerRow.of(now, it)).toList();
                return new Page(which, page);
            }, page -> show(by, page, asked), failure -> fault.set(Optional.of(failure.fault())));
        });
    }

    private void show(Filter by, Page page, boolean asked) {
        fault.set(Optional.empty());
        rows.setAll(page.rows());
        found.set(new Found(by, page.found().total(), true));
        if (asked && page.found().total() == 1 && !page.rows().isEmpty()) {
            single.accept(page.rows().getFirst().customer().number());
        }
    }
}
