package greenlane.console.silent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.console.area.Work;
import greenlane.console.i18n.Money;
import greenlane.console.i18n.Texts;
import greenlane.core.tier.SilentCustomers;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.silent.SilentAct;

/// The list of silent customers and what is done about them. Belongs to the screen's thread.
public final class SilentViewModel {
    private final Texts texts;
    private final SilentPorts ports;
    private final Work reading;
    private final Work acting;
    private final Work looking;
    private final Work saving;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<List<SilentRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<SilentAct>> past = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<SilentFilter> filter = new SimpleObjectProperty<>(SilentFilter.NONE);
    private final ObjectProperty<List<SilentRow>> selected = new SimpleObjectProperty<>(List.of());

    /// What there is to show.
    sealed interface State {
        /// It is being found.
        record Loading() implements State {}

        /// No run was ever made.
        record NoRun() implements State {}

        /// The store could not be read.
        record Failed(StoreFault fault) implements State {}

        /// The list.
        record Ready(SilentList list) implements State {}
    }

    /// What the last act came to.
    sealed interface Said {
        /// So many customers were assigned.
        record Assigned(int customers, String person) implements Said {}

        /// So many contacts were written down.
        record Contacted(int customers) implements Said {}

        /// The list was written to a file.
        record Exported(SilentCsv.Saved saved) implements Said {}

        /// Nothing was stored.
        record Failed(StoreFault fault) implements Said {}
    }

    public SilentViewModel(Texts texts, SilentPorts ports) {
        this.texts = texts;
        this.ports = ports;
        reading = new Work(ports.background(), ports.onScreen());
        acting = new Work(ports.background(), ports.onScreen());
        looking = new Work(ports.background(), ports.onScreen());
        saving = new Work(ports.background(), ports.onScreen());
        filter.subscribe(() -> sift());
        state.subscribe(() -> sift());
        selected.subscribe(this::look);
    }

    /// Finds the silent customers again.
    public void refresh() {
        reading.start(_ -> load(), state::set, fault -> state.set(new State.Failed(fault)));
    }

    private State load() {
        return ports.source().find(SilentCustomers.LISTED_MAX).<State>map(listing -> new State.Ready(
                SilentList.of(listing, ports.acts().latest(), ports.zone().get(), ports.page())))
                .orElseGet(State.NoRun::new);
    }

    private void sift() {
        shown.set(list().map(list -> list.rows().stream().filter(filter.get()::lets).toList()).orElse(List.of()));
    }

    private void look(List<SilentRow> rows) {
        past.set(List.of());
        if (rows.size() == 1) {
            int customer = rows.getFirst().number();
            looking.start(_ -> ports.acts().ofCustomer(customer), past::set,
                    fault -> said.set(Optional.of(new Said.Failed(fault))));
        } else {
            looking.stop();
        }
    }

    /// Gives the selected customers to somebody; to nobody where no name is given.
    void assign(String person) {
        String to = person.strip();
        act(new SilentAct.Assigned(to.substring(0, Math.min(to.length(), SilentAct.Assigned.PERSON_CHARS_MAX))),
                new Said.Assigned(selected.get().size(), to));
    }

    /// Writes down that the selected customers were contacted.
    void contacted(SilentAct.Outcome outcome, String note) {
        String kept = note.strip();
        act(new SilentAct.Contacted(outcome,
                kept.substring(0, Math.min(kept.length(), SilentAct.Contacted.NOTE_CHARS_MAX))),
                new Said.Contacted(selected.get().size()));
    }

    private void act(SilentAct.Deed deed, Said then) {
        List<Integer> customers = selected.get().stream().map(SilentRow::number).toList();
        if (!customers.isEmpty()) {
            acting.start(_ -> ports.acts().add(customers, deed, ports.author()), acted -> acted(acted, then),
                    fault -> said.set(Optional.of(new Said.Failed(fault))));
        }
    }

    private void acted(Acted<List<SilentAct>> acted, Said then) {
        switch (acted) {
            case Acted.Done<List<SilentAct>>(List<SilentAct> acts) -> {
                said.set(Optional.of(then));
                adopt(acts);
            }
            case Acted.Failed<List<SilentAct>>(StoreFault fault, String _) ->
                said.set(Optional.of(new Said.Failed(fault)));
        }
    }

    /// Shows what was stored, without finding everybody again.
    private void adopt(Collection<SilentAct> acts) {
        list().ifPresent(list -> {
            List<SilentRow> rows = new ArrayList<>(list.rows());
            for (SilentAct act : acts) {
                rows.replaceAll(row -> row.number() == act.customer() ? with(row, act) : row);
            }
            List<Integer> chosen = selected.get().stream().map(SilentRow::number).toList();
            state.set(new State.Ready(new SilentList(list.asOf(), list.found(), list.atStakeMinor(), rows,
                    list.policy(), list.money())));
            selected.set(rows.stream().filter(row -> chosen.contains(row.number())).toList());
        });
    }

    private static SilentRow with(SilentRow row, SilentAct act) {
        return switch (act.deed()) {
            case SilentAct.Assigned(String person) ->
                new SilentRow(row.rank(), row.silent(), row.customer(), row.tier(), person, row.contacted());
            case SilentAct.Contacted _ -> new SilentRow(row.rank(), row.silent(), row.customer(), row.tier(),
                    row.person(), Optional.of(act));
        };
    }

    /// Writes the rows that are shown to a file.
    void export(Path file) {
        List<SilentRow> rows = shown.get();
        saving.start(_ -> SilentCsv.save(file, rows, texts), it -> said.set(Optional.of(new Said.Exported(it))),
                fault -> said.set(Optional.of(new Said.Failed(fault))));
    }

    /// Drops the filter, or else the selection; false when there is neither.
    boolean drop() {
        boolean any = filter.get().any() || !selected.get().isEmpty();
        if (filter.get().any()) {
            filter.set(SilentFilter.NONE);
        } else {
            selected.set(List.of());
        }
        return any;
    }

    Optional<SilentList> list() {
        return state.get() instanceof State.Ready(SilentList list) ? Optional.of(list) : Optional.empty();
    }

    Texts texts() {
        return texts;
    }

    SilentPorts ports() {
        return ports;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The rows that the filter lets through.
    ReadOnlyObjectProperty<List<SilentRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was done about the one customer that is selected, the newest first.
    ReadOnlyObjectProperty<List<SilentAct>> pastProperty() {
        return past.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ObjectProperty<SilentFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<List<SilentRow>> selectedProperty() {
        return selected;
    }

    /// An amount in the store's currency.
    String money(long minor) {
        return list().map(SilentList::money).orElseGet(() -> new Money("")).minor(minor);
    }
}
