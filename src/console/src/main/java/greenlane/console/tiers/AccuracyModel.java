package greenlane.console.tiers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.area.Work;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Money;
import greenlane.console.i18n.Phrasebook;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.evaluation.FittedCutoffs;
import greenlane.core.tier.evaluation.FutureCapture;
import greenlane.feeds.Refusal;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// How right the tiers are: against what experts say, and against what customers went on to spend. Belongs to the screen's thread.
final class AccuracyModel {
    /// The lengths of the period that follows, in months.
    static final List<Integer> HORIZONS = List.of(1, 3, 6, 12);
    private static final List<Integer> TOPS = List.of(10, 20);

    private final TierPorts ports;
    private final Work comparing;
    private final Work capturing;
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(new Compared.NoSample());
    private final ReadOnlyObjectWrapper<Captured> captured = new ReadOnlyObjectWrapper<>(new Captured.NotAsked());

    /// What comparing with a sample came to.
    sealed interface Compared {
        /// No file was opened.
        record NoSample() implements Compared {}

        /// There is no run to compare with.
        record NoRun() implements Compared {}

        /// No row of the file can be used.
        record NoLabels(String file, int unused, List<LabelFile.Unused> named) implements Compared {
            public NoLabels {
                named = List.copyOf(named);
            }
        }

        /// The file cannot be read.
        record Refused(Refusal refusal) implements Compared {}

        /// The store could not be read.
        record Failed(StoreFault fault) implements Compared {}

        /// The figures.
        record Done(Accuracy accuracy) implements Compared {}
    }

    /// What the following period came to.
    sealed interface Captured {
        /// No run was chosen.
        record NotAsked() implements Captured {}

        /// The sheet of the run was let go for its age.
        record NoSheet(LocalDate asOf) implements Captured {}

        /// Nobody bought anything in the period.
        record NothingBought(LocalDate asOf, int months) implements Captured {}

        /// The store could not be read.
        record Failed(StoreFault fault) implements Captured {}

        /// The figures.
        record Done(LocalDate asOf, int months, FutureCapture capture, Money money) implements Captured {}
    }

    AccuracyModel(TierPorts ports) {
        this.ports = ports;
        comparing = new Work(ports.background(), ports.onScreen());
        capturing = new Work(ports.background(), ports.onScreen());
    }

    /// Compares the newest run with a labelled sample.
    void open(Path file) {
        comparing.start(progress -> compare(file, progress), compared::set,
                fault -> compared.set(new Compared.Failed(fault)));
    }

    private Compared compare(Path file, Work.Progress progress) {
        Optional<StoredRun> run = ports.records().runs().newest();
        Optional<ScoreSheet> sheet = run.flatMap(it -> ports.records().runs().sheet(it.asOf()));
        if (run.isEmpty() || sheet.isEmpty()) {
            return new Compared.NoRun();
        }
        Optional<TierPolicy> policy = ports.records().policies().find(run.get().policyVersion());
        return switch (new LabelFile(words(policy), ports.byCode()).read(file, progress)) {
            case LabelFile.Result.Refused(Refusal refusal) -> new Compared.Refused(refusal);
            case LabelFile.Result.Read read when read.sample().labels().isEmpty() ->
                new Compared.NoLabels(read.file(), read.unused(), read.named());
            case LabelFile.Result.Read read -> new Compared.Done(new Accuracy(read.file(), run.get().asOf(),
                    read.sample().labels().size(), read.sample().agreement(sheet.get()),
                    read.sample().agreementOfBorders(sheet.get()), read.unused(), read.named(),
                    Optional.of(FittedCutoffs.fit(read.sample(), sheet.get(), policy.map(TierPolicy::levels).orElse(3),
                            Accuracy.FOLDS, Accuracy.SEED))));
        };
    }

    private static Map<String, Tier> words(Optional<TierPolicy> policy) {
        Map<String, Tier> words = new HashMap<>();
        for (Tier tier : Tier.values()) {
            words.put(tier.code(), tier);
            for (Language language : Language.values()) {
                words.put(new Phrasebook(language, List.of("i18n")).text("tier." + tier.code())
                        .toLowerCase(Locale.ROOT), tier);
            }
        }
        policy.ifPresent(it -> it.names().forEach((tier, name) -> words.put(name.toLowerCase(Locale.ROOT), tier)));
        return words;
    }

    /// Measures what the tiers of a run were worth in the months that followed.
    void capture(LocalDate asOf, int months) {
        capturing.start(_ -> follow(asOf, months), captured::set, fault -> captured.set(new Captured.Failed(fault)));
    }

    private Captured follow(LocalDate asOf, int months) {
        Optional<ScoreSheet> sheet = ports.records().runs().sheet(asOf);
        if (sheet.isEmpty()) {
            return new Captured.NoSheet(asOf);
        }
        PurchaseColumns period = ports.work().bought(asOf.plusDays(1), asOf.plusMonths(months));
        long[] revenueMinor = new long[Math.max(sheet.get().size(), period.size())];
        long sum = 0;
        for (int customer = 0; customer < period.size(); customer++) {
            revenueMinor[customer] = period.bought(customer) ? Math.max(0, period.spendMinor(customer)) : 0;
            sum += customer < sheet.get().size() && sheet.get().scored(customer) ? revenueMinor[customer] : 0;
        }
        return sum == 0
                ? new Captured.NothingBought(asOf, months)
                : new Captured.Done(asOf, months, FutureCapture.of(sheet.get(), revenueMinor, TOPS),
                        ports.work().money());
    }

    Work comparing() {
        return comparing;
    }

    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Captured> capturedProperty() {
        return captured.getReadOnlyProperty();
    }
}
