package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.area.Work;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.MigrationMatrix;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierOverride;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;
import greenlane.store.tier.TierPolicyRepository.Adopted;

/// The policy that is being written, what it would do, and those that were adopted. It never changes a run that is stored. Belongs to
/// the screen's thread.
final class PolicyModel {
    private final TierPorts ports;
    private final LongSupplier nanos;
    private final PolicyForm form;
    private final Work reading;
    private final Work previewing;
    private final Work adopting;
    private final ReadOnlyObjectWrapper<Map<String, PolicySentences.Said>> problems = new ReadOnlyObjectWrapper<>(
            Map.of());
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview.NoRun());
    private final ReadOnlyObjectWrapper<List<Adopted>> versions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Basis> basis = Optional.empty();
    private boolean touched;
    private boolean due;
    private boolean filling;

    /// What a preview starts from.
    private record Basis(ScoreSheet sheet, int windowMonths, Optional<ScoreSheet> before,
            List<TierOverride> overrides) {}

    private record Loaded(List<Adopted> versions, Optional<Basis> basis) {}

    /// What there is to see of the policy in the fields.
    sealed interface Preview {
        /// There is no run to try it on.
        record NoRun() implements Preview {}

        /// It is no policy yet.
        record NotSound() implements Preview {}

        /// It looks back on another number of months, which needs purchases to be read again: a run.
        record OtherWindow(int months) implements Preview {}

        /// What it would do.
        record Shown(PolicyPreview preview) implements Preview {}
    }

    /// What adopting came to.
    sealed interface Outcome {
        /// It is a version.
        record Done(TierPolicy policy) implements Outcome {}

        /// It is not stored.
        record Failed(StoreFault fault) implements Outcome {}
    }

    /// @param nanos a monotonic clock
    PolicyModel(TierPorts ports, LongSupplier nanos) {
        this.ports = ports;
        this.nanos = nanos;
        form = new PolicyForm(ports.today());
        form.field("author").set(ports.author());
        reading = new Work(ports.background(), ports.onScreen());
        previewing = new Work(ports.background(), ports.onScreen());
        adopting = new Work(ports.background(), ports.onScreen());
        PolicyForm.names().forEach(name -> form.field(name).subscribe(() -> changed()));
        form.kindProperty().subscribe(() -> changed());
        form.levelsProperty().subscribe(() -> changed());
        form.validFromProperty().subscribe(() -> changed());
        put(() -> form.show(TierPolicy.example()));
        judge();
    }

    /// Reads the versions and the newest run; the fields show the policy in force until somebody has changed them.
    void refresh() {
        reading.start(_ -> load(), this::loaded, fault -> outcome.set(Optional.of(new Outcome.Failed(fault))));
    }

    private Loaded load() {
        List<Adopted> all = ports.records().policies().all();
        return new Loaded(all, ports.records().runs().newest().flatMap(this::basis));
    }

    private Optional<Basis> basis(StoredRun run) {
        LocalDate asOf = run.asOf();
        return ports.records().runs().sheet(asOf).map(sheet -> new Basis(sheet,
                ports.records().policies().find(run.policyVersion()).map(TierPolicy::windowMonths).orElse(0),
                ports.records().runs().before(asOf).flatMap(it -> ports.records().runs().sheet(it.asOf())),
                ports.records().overrides().inForce(asOf)));
    }

    private void loaded(Loaded loaded) {
        versions.set(loaded.versions());
        basis = loaded.basis();
        if (!touched) {
            inForce().ifPresent(policy -> put(() -> form.show(policy)));
        }
        look();
    }

    /// The policy in force today, among those that were adopted.
    Optional<TierPolicy> inForce() {
        return versions.get().stream().map(Adopted::policy)
                .filter(it -> !it.validFrom().isAfter(ports.today())).findFirst();
    }

    /// Puts a policy into the fields.
    void fill(TierPolicy policy) {
        put(() -> form.show(policy));
        changed();
    }

    /// Puts cut-offs into the fields.
    void fill(Cutoffs cutoffs) {
        put(() -> form.show(cutoffs));
        changed();
    }

    private void put(Runnable fields) {
        filling = true;
        fields.run();
        filling = false;
    }

    /// Drops what was changed.
    void reset() {
        fill(inForce().orElseGet(TierPolicy::example));
        touched = false;
    }

    private void changed() {
        if (filling) {
            return;
        }
        touched = true;
        outcome.set(Optional.empty());
        judge();
        if (!due) {
            // Many changes in a row make one preview.
            due = true;
            ports.onScreen().accept(this::look);
        }
    }

    private void judge() {
        problems.set(PolicySentences.of(form.read()));
    }

    private void look() {
        due = false;
        judge();
        PolicyForm.Entered entered = form.read();
        Optional<TierPolicy> policy = entered.unreadable().isEmpty()
                ? PolicyForm.policy(entered.draft())
                : Optional.empty();
        if (basis.isEmpty()) {
            preview.set(new Preview.NoRun());
        } else if (policy.isEmpty()) {
            previewing.stop();
            preview.set(new Preview.NotSound());
        } else if (policy.get().windowMonths() != basis.get().windowMonths()) {
            previewing.stop();
            preview.set(new Preview.OtherWindow(policy.get().windowMonths()));
        } else {
            Basis from = basis.get();
            TierPolicy wanted = policy.get();
            long began = nanos.getAsLong();
            previewing.start(_ -> tryOut(from, wanted, began), it -> preview.set(new Preview.Shown(it)),
                    fault -> outcome.set(Optional.of(new Outcome.Failed(fault))));
        }
    }

    private PolicyPreview tryOut(Basis from, TierPolicy policy, long began) {
        ScoreSheet again = TierRun.sortAgain(from.sheet(), policy, from.before(), from.overrides()).sheet();
        MigrationMatrix end = MigrationMatrix.inTheEnd(from.sheet(), again);
        return new PolicyPreview(MigrationMatrix.between(from.sheet(), again), end, sums(end, true), sums(end, false),
                (nanos.getAsLong() - began) / 1_000_000);
    }

    private static List<Integer> sums(MigrationMatrix matrix, boolean rows) {
        List<Integer> sums = new ArrayList<>();
        for (int tier = 0; tier < Tier.count(); tier++) {
            int of = tier;
            sums.add(IntStream.rangeClosed(0, Tier.count())
                    .map(other -> rows ? matrix.counts().get(of).get(other) : matrix.counts().get(other).get(of))
                    .sum());
        }
        return sums;
    }

    /// Whether the policy in the fields can be adopted.
    boolean ready() {
        return problems.get().isEmpty() && !adopting.runningProperty().get();
    }

    /// Adopts it as a new version.
    void adopt() {
        PolicyForm.Entered entered = form.read();
        if (ready() && entered.draft().check() instanceof PolicyDraft.Checked.Good(TierPolicy policy)) {
            adopting.start(_ -> ports.records().policies().adopt(policy), this::adopted,
                    fault -> outcome.set(Optional.of(new Outcome.Failed(fault))));
        }
    }

    private void adopted(Acted<TierPolicy> acted) {
        switch (acted) {
            case Acted.Done<TierPolicy>(TierPolicy policy) -> {
                touched = false;
                outcome.set(Optional.of(new Outcome.Done(policy)));
            }
            case Acted.Failed<TierPolicy>(StoreFault fault, String _) ->
                outcome.set(Optional.of(new Outcome.Failed(fault)));
        }
        refresh();
    }

    PolicyForm form() {
        return form;
    }

    /// What keeps the fields from being a policy, by field.
    ReadOnlyObjectProperty<Map<String, PolicySentences.Said>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Those that were adopted, the newest first.
    ReadOnlyObjectProperty<List<Adopted>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
