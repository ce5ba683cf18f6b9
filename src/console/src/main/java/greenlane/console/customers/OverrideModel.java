package greenlane.console.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreException;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.TierOverrideRepository.Outcome;

/// A tier given by hand, or taken back. Belongs to the screen's thread.
final class OverrideModel {
    /// How long one holds unless another day is chosen.
    static final int MONTHS = 6;

    private final CustomersPorts ports;
    private final Consumer<Map<Integer, Tier>> changed;
    private final Latest work;
    private final ObjectProperty<Tier> tier = new SimpleObjectProperty<>(Tier.CORE);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LocalDate>> until = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Problems> problems = new ReadOnlyObjectWrapper<>(Problems.NONE);
    private final ReadOnlyObjectWrapper<Boolean> open = new ReadOnlyObjectWrapper<>(false);
    private Optional<Profile> profile = Optional.empty();
    private int levels;

    /// What keeps it from being stored.
    ///
    /// @param tooMany how many may be in force at once, where as many are
    record Problems(List<TierOverride.Problem> list, Optional<Integer> tooMany, Optional<StoreFault> fault) {
        static final Problems NONE = new Problems(List.of(), Optional.empty(), Optional.empty());

        boolean none() {
            return equals(NONE);
        }
    }

    private record Stored<T>(Acted<T> acted, Map<Integer, Tier> inForce) {}

    /// @param changed told the tiers that are given by hand now
    OverrideModel(CustomersPorts ports, Consumer<Map<Integer, Tier>> changed) {
        this.ports = ports;
        this.changed = changed;
        work = new Latest(ports.background(), ports.onScreen());
    }

    ObjectProperty<Tier> tierProperty() {
        return tier;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// The last day it holds; empty where the day that was typed is none.
    ObjectProperty<Optional<LocalDate>> untilProperty() {
        return until;
    }

    ReadOnlyObjectProperty<Problems> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Whether someone is about to give one.
    ReadOnlyObjectProperty<Boolean> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Begins for a customer.
    void begin(Profile of, int tiers) {
        profile = Optional.of(of);
        levels = tiers;
        tier.set(of.tier().orElse(Tier.CORE));
        reason.set("");
        until.set(Optional.of(of.today().plusMonths(MONTHS)));
        problems.set(Problems.NONE);
        open.set(true);
    }

    void dismiss() {
        open.set(false);
    }

    /// Gives it.
    void give() {
        profile.ifPresent(of -> {
            LocalDate today = ports.today();
            TierOverride.Request request = new TierOverride.Request(tier.get(), reason.get().strip(), ports.actor(),
                    today, until.get().orElse(LocalDate.MIN));
            List<TierOverride.Problem> wrong = request.problems(levels);
            if (!wrong.isEmpty()) {
                problems.set(new Problems(wrong, Optional.empty(), Optional.empty()));
                return;
            }
            int customer = of.customer().number();
            work.start(_ -> new Stored<>(ports.book().override(customer, request, levels),
                    ports.book().overrides(today)), this::given, this::fail);
        });
    }

    private void given(Stored<Outcome> stored) {
        problems.set(switch (stored.acted()) {
            case Acted.Done<Outcome>(Outcome outcome) -> switch (outcome) {
                case Outcome.Set _ -> Problems.NONE;
                case Outcome.Refused refused -> new Problems(refused.problems(), Optional.empty(), Optional.empty());
                case Outcome.TooMany(int max) -> new Problems(List.of(), Optional.of(max), Optional.empty());
            };
            case Acted.Failed<Outcome>(StoreFault why, String _) ->
                new Problems(List.of(), Optional.empty(), Optional.of(why));
        });
        if (problems.get().none()) {
            open.set(false);
            changed.accept(stored.inForce());
        }
    }

    /// Takes one back from today on.
    void withdraw(TierOverride given) {
        LocalDate today = ports.today();
        work.start(_ -> new Stored<>(ports.book().withdraw(given.id(), today, ports.actor()),
                ports.book().overrides(today)), stored -> {
                    if (stored.acted() instanceof Acted.Failed<?>(StoreFault why, String _)) {
                        problems.set(new Problems(List.of(), Optional.empty(), Optional.of(why)));
                    } else {
                        changed.accept(stored.inForce());
                    }
                }, this::fail);
    }

    private void fail(StoreException failure) {
        problems.set(new Problems(List.of(), Optional.empty(), Optional.of(failure.fault())));
    }
}
