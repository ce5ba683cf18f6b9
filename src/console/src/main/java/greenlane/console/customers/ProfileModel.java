package greenlane.console.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.core.customer.Customer;
import greenlane.core.customer.ServicePolicy;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreException;
import greenlane.store.disk.StoreFault;

/// The customer that is open. Belongs to the screen's thread.
final class ProfileModel {
    /// How many rows of the timeline are read at first, and how many more each time.
    static final int ROWS = 200;

    private final CustomersPorts ports;
    private final Latest reading;
    private final Latest happening;
    private final Latest acting;
    private final ReadOnlyObjectWrapper<OptionalInt> number = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> revealed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.NONE);
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Timeline.Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private Optional<CustomerBase> base = Optional.empty();
    private int rows = ROWS;

    ProfileModel(CustomersPorts ports) {
        this.ports = ports;
        reading = new Latest(ports.background(), ports.onScreen());
        happening = new Latest(ports.background(), ports.onScreen());
        acting = new Latest(ports.background(), ports.onScreen());
    }

    /// Which customer is open, or being opened.
    ReadOnlyObjectProperty<OptionalInt> numberProperty() {
        return number.getReadOnlyProperty();
    }

    /// What is known of the customer; of the one before while the next is being read.
    ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.runningProperty();
    }

    /// The phone number, once showing it was recorded.
    ReadOnlyObjectProperty<Optional<String>> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /// What the timeline is filtered by; everything where it is empty.
    ObjectProperty<Optional<Timeline.Kind>> kindProperty() {
        return kind;
    }

    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    LocalDate today() {
        return ports.today();
    }

    /// Looks at customers from now on as this has them; the one that is open is read again.
    void look(CustomerBase now) {
        base = Optional.of(now);
        number.get().ifPresent(_ -> read());
    }

    /// Opens a customer.
    void open(int customer) {
        if (number.get().equals(OptionalInt.of(customer))) {
            return;
        }
        number.set(OptionalInt.of(customer));
        revealed.set(Optional.empty());
        timeline.set(Timeline.NONE);
        kind.set(Optional.empty());
        rows = ROWS;
        read();
    }

    /// Leaves the customer.
    void close() {
        reading.stop();
        happening.stop();
        number.set(OptionalInt.empty());
        profile.set(Optional.empty());
        revealed.set(Optional.empty());
        timeline.set(Timeline.NONE);
    }

    /// Reads the open customer again.
    void read() {
        base.ifPresent(now -> number.get().ifPresent(
                which -> reading.start(_ -> ports.book().profile(now, which, ports.today()), this::show, this::fail)));
    }

    private void show(Optional<Profile> read) {
        fault.set(Optional.empty());
        profile.set(read);
        read.ifPresent(it -> happen(it.customer()));
    }

    private void happen(Customer customer) {
        int wanted = rows;
        happening.start(_ -> ports.book().timeline(customer, wanted), timeline::set, this::fail);
    }

    /// Reads more of what happened.
    void more() {
        rows = Math.min(Timeline.ROWS_MAX, rows + ROWS);
        profile.get().ifPresent(it -> happen(it.customer()));
    }

    /// Whether there is more that can be read.
    boolean moreToRead() {
        return !timeline.get().complete() && rows < Timeline.ROWS_MAX;
    }

    /// What of the timeline is shown.
    List<Timeline.Entry> shown() {
        return timeline.get().entries().stream()
                .filter(entry -> kind.get().isEmpty() || kind.get().get() == entry.kind()).toList();
    }

    /// Shows the phone number and has it recorded first.
    void reveal() {
        number.get().ifPresent(which -> acting.start(_ -> {
            Acted<Optional<String>> acted = ports.book().reveal(which, ports.actor());
            Optional<Profile> again = acted instanceof Acted.Done<Optional<String>>
                    ? base.flatMap(now -> ports.book().profile(now, which, ports.today()))
                    : Optional.empty();
            return new Revealed(acted, again);
        }, this::show, this::fail));
    }

    private record Revealed(Acted<Optional<String>> acted, Optional<Profile> again) {}

    private void show(Revealed shown) {
        switch (shown.acted()) {
            case Acted.Done<Optional<String>>(Optional<String> phone) -> {
                shown.again().ifPresent(it -> profile.set(Optional.of(it)));
                revealed.set(phone);
            }
            case Acted.Failed<Optional<String>>(StoreFault why, String _) -> fault.set(Optional.of(why));
        }
    }

    /// Names who is responsible for the customer.
    void assign(String owner) {
        profile.get().ifPresent(it -> acting.start(_ -> ports.book().assign(it.customer(), owner.strip()), acted -> {
            if (acted instanceof Acted.Failed<?>(StoreFault why, String _)) {
                fault.set(Optional.of(why));
            } else {
                read();
            }
        }, this::fail));
    }

    /// What is done for the customer.
    Optional<ServicePolicy.Service> service() {
        return profile.get().flatMap(Profile::tier).flatMap(ports.service()::service);
    }

    /// What is best done next.
    Optional<ServicePolicy.Rule> next() {
        return profile.get().flatMap(it -> it.tier().flatMap(tier -> ports.service().next(
                new ServicePolicy.Situation(tier, silent(it), it.active(), !it.customer().owner().isBlank(),
                        it.nearRise(), it.sureTags()))));
    }

    private boolean silent(Profile of) {
        return base.filter(now -> now.silent(of.customer().number())).isPresent();
    }

    private void fail(StoreException failure) {
        fault.set(Optional.of(failure.fault()));
    }
}
