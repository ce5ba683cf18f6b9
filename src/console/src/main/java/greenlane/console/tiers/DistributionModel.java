package greenlane.console.tiers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.area.TierRunning.Ran;
import greenlane.console.area.Work;
import greenlane.core.tier.MigrationMatrix;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// How customers are spread over the tiers as of a run, and who moved since another. Belongs to the screen's thread.
final class DistributionModel {
    /// How many months the lines go back.
    static final int MONTHS_MAX = 24;

    private final TierPorts ports;
    private final Work reading;
    private final Work valuing;
    private final Work moving;
    private final Work running;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Optional<TierValue>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Movers>> movers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ran>> made = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<LocalDate>> usualDay = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Work usual;

    /// What there is to show.
    sealed interface State {
        /// It is being read.
        record Loading() implements State {}

        /// No run was ever made.
        record NoRun() implements State {}

        /// The store could not be read.
        record Failed(StoreFault fault) implements State {}

        /// A run.
        ///
        /// @param all runs to choose from, the newest first
        /// @param monthly the last run of each month, the oldest first
        record Ready(RunPair pair, List<StoredRun> all, List<StoredRun> monthly) implements State {
            public Ready {
                all = List.copyOf(all);
                monthly = List.copyOf(monthly);
            }
        }
    }

    DistributionModel(TierPorts ports) {
        this.ports = ports;
        usual = new Work(ports.background(), ports.onScreen());
        reading = new Work(ports.background(), ports.onScreen());
        valuing = new Work(ports.background(), ports.onScreen());
        moving = new Work(ports.background(), ports.onScreen());
        running = new Work(ports.background(), ports.onScreen());
    }

    /// Shows the newest run beside the one it followed.
    void refresh() {
        read(Optional.empty(), Optional.empty());
    }

    /// Shows a run beside an earlier one.
    void compare(LocalDate run, Optional<LocalDate> earlier) {
        read(Optional.of(run), earlier);
    }

    private void read(Optional<LocalDate> wanted, Optional<LocalDate> earlier) {
        movers.set(Optional.empty());
        reading.start(_ -> load(wanted, earlier), this::show, fault -> state.set(new State.Failed(fault)));
    }

    private State load(Optional<LocalDate> wanted, Optional<LocalDate> earlier) {
        List<StoredRun> all = ports.records().runs().all();
        Optional<StoredRun> run = all.stream().filter(it -> wanted.map(it.asOf()::equals).orElse(true)).findFirst()
                .or(() -> all.stream().findFirst());
        if (run.isEmpty()) {
            return new State.NoRun();
        }
        LocalDate asOf = run.get().asOf();
        Optional<StoredRun> other = all.stream()
                .filter(it -> earlier.map(it.asOf()::equals).orElse(followed(asOf, it.asOf()))).findFirst();
        Optional<ScoreSheet> sheet = ports.records().runs().sheet(asOf);
        Optional<ScoreSheet> before = other.flatMap(it -> ports.records().runs().sheet(it.asOf()));
        Optional<TierPolicy> policy = ports.records().policies().find(run.get().policyVersion());
        Optional<MigrationMatrix> matrix = sheet
                .flatMap(now -> before.map(then -> MigrationMatrix.between(then, now)));
        return new State.Ready(new RunPair(run.get(), sheet, policy, other, before, matrix), all,
                ports.records().runs().monthly(all.getFirst().asOf(), MONTHS_MAX).reversed());
    }

    private static boolean followed(LocalDate asOf, LocalDate earlier) {
        return YearMonth.from(earlier).isBefore(YearMonth.from(asOf));
    }

    private void show(State next) {
        state.set(next);
        value.set(Optional.empty());
        if (next instanceof State.Ready ready) {
            int months = ready.pair().policy().map(TierPolicy::windowMonths).orElse(0);
            ready.pair().sheet().ifPresent(sheet -> valuing.start(_ -> TierValue.of(sheet, months, ports.work()),
                    it -> value.set(Optional.of(it)), _ -> value.set(Optional.empty())));
        }
    }

    /// Lists who stands in a cell of the matrix.
    void choose(int from, int to) {
        if (state.get() instanceof State.Ready ready && ready.pair().sheet().isPresent()
                && ready.pair().earlierSheet().isPresent()) {
            ScoreSheet after = ready.pair().sheet().get();
            ScoreSheet before = ready.pair().earlierSheet().get();
            moving.start(_ -> Movers.find(before, after, from, to, ports.page()), it -> movers.set(Optional.of(it)),
                    fault -> state.set(new State.Failed(fault)));
        }
    }

    /// Drops the choice of a cell; false when there is none.
    boolean dropChoice() {
        moving.stop();
        boolean any = movers.get().isPresent();
        movers.set(Optional.empty());
        return any;
    }

    /// Works out anew which day a run is as of when people name none.
    void askUsualDay() {
        LocalDate today = ports.today();
        usual.start(_ -> ports.work().usualDay(today), day -> usualDay.set(Optional.of(day)),
                _ -> usualDay.set(Optional.empty()));
    }

    /// The day a run is as of when people name none; empty until it is known.
    ReadOnlyObjectProperty<Optional<LocalDate>> usualDayProperty() {
        return usualDay.getReadOnlyProperty();
    }

    /// Makes a run as of a day.
    void run(LocalDate asOf) {
        made.set(Optional.empty());
        running.start(progress -> ports.work().run(asOf, progress::at, progress::cancelled), this::ran,
                fault -> made.set(Optional.of(new Ran.Failed(fault))));
    }

    private void ran(Ran result) {
        made.set(Optional.of(result));
        if (result instanceof Ran.Done(StoredRun run)) {
            read(Optional.of(run.asOf()), Optional.empty());
        }
    }

    /// The run that is being made.
    Work running() {
        return running;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What each tier paid; empty while it is added up.
    ReadOnlyObjectProperty<Optional<TierValue>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Movers>> moversProperty() {
        return movers.getReadOnlyProperty();
    }

    /// What the last run that was asked for came to.
    ReadOnlyObjectProperty<Optional<Ran>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// The run that is shown.
    Optional<RunPair> pair() {
        return state.get() instanceof State.Ready ready ? Optional.of(ready.pair()) : Optional.empty();
    }

    /// The names of the tiers of a run that is shown.
    List<StoredRun> earlierThan(StoredRun run) {
        List<StoredRun> earlier = new ArrayList<>();
        if (state.get() instanceof State.Ready ready) {
            ready.all().stream().filter(it -> it.asOf().isBefore(run.asOf())).forEach(earlier::add);
        }
        return earlier;
    }
}
