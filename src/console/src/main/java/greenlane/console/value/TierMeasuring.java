package greenlane.console.value;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.evaluation.Agreement;
import greenlane.core.tier.evaluation.FittedCutoffs;
import greenlane.core.tier.evaluation.FutureCapture;
import greenlane.core.tier.evaluation.LabelledSample;
import greenlane.core.tier.evaluation.LabelledSample.Label;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.Scan;
import greenlane.feeds.customers.MappedLabels;
import greenlane.feeds.mapping.TableGuess;
import greenlane.store.Store;
import greenlane.store.tier.StoredRun;

/// Measures how right a stored run is: against a labelled sample, and against what its customers went on to spend.
public final class TierMeasuring {
    /// Shares of the customers whose part of the coming revenue is told, in percent.
    public static final List<Integer> TOP_PERCENTS = List.of(5, 10, 20);

    /// What is measured.
    ///
    /// @param asOf the day of the run; the newest run where it is empty
    /// @param labels a table of customers and the tier an expert gave each
    /// @param until the last day of the period after the run
    /// @param folds of the cross-validation
    /// @param seed of the order in which the sample is dealt over the folds
    public record Question(Optional<LocalDate> asOf, Optional<Path> labels, Optional<LocalDate> until, int folds,
            long seed) {}

    /// A sample, and how far the run agrees with it.
    ///
    /// @param report of the file
    /// @param agreement as customers stand, with the rule about falling and overrides
    /// @param borders by the policy's borders alone
    /// @param fitted score borders fitted to the sample
    public record Labelled(LogReport report, RejectsFile.Outcome rejects, int labels, Agreement agreement,
            Agreement borders, FittedCutoffs.Result fitted) {}

    /// What came of measuring.
    public sealed interface Result {
        /// It is measured.
        ///
        /// @param labelled where a sample was given
        /// @param future where a period was
        record Measured(StoredRun run, TierPolicy policy, Optional<Labelled> labelled, Optional<FutureCapture> future)
                implements
                    Result {}

        /// There is no run of that day, none at all, or its sheet is kept no more.
        record NoRun(Optional<LocalDate> asOf) implements Result {}

        /// The period ends on the day of the run or before.
        record NoPeriod(LocalDate asOf, LocalDate until) implements Result {}

        /// The sample cannot be read.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop.
        record Cancelled() implements Result {}
    }

    private final Store store;
    private final Progress progress;

    public TierMeasuring(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /// Measures.
    public Result measure(Question question) {
        Optional<StoredRun> run = question.asOf().isPresent()
                ? store.tiers().runs().of(question.asOf().get())
                : store.tiers().runs().newest();
        Optional<ScoreSheet> sheet = run.flatMap(it -> store.tiers().runs().sheet(it.asOf()));
        if (run.isEmpty() || sheet.isEmpty()) {
            return new Result.NoRun(question.asOf());
        }
        LocalDate asOf = run.get().asOf();
        if (question.until().isPresent() && !question.until().get().isAfter(asOf)) {
            return new Result.NoPeriod(asOf, question.until().get());
        }
        TierPolicy policy = store.tiers().policies().find(run.get().policyVersion()).orElseThrow();
        Optional<FutureCapture> future = question.until().map(until -> future(sheet.get(), asOf, until));
        return question.labels().isPresent()
                ? labelled(question, run.get(), sheet.get(), policy, future)
                : new Result.Measured(run.get(), policy, Optional.empty(), future);
    }

    /// What was paid in the period by each customer, less what was sent back of it.
    private FutureCapture future(ScoreSheet sheet, LocalDate asOf, LocalDate until) {
        PurchaseColumns period = store.purchases().columns(asOf.plusDays(1), until).window();
        long[] revenueMinor = new long[Math.max(sheet.size(), period.size())];
        for (int customer = 0; customer < period.size(); customer++) {
            revenueMinor[customer] = period.spendMinor(customer);
        }
        return FutureCapture.of(sheet, revenueMinor, TOP_PERCENTS);
    }

    private Result labelled(Question question, StoredRun run, ScoreSheet sheet, TierPolicy policy,
            Optional<FutureCapture> future) {
        Path file = question.labels().orElseThrow();
        List<Label> labels = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        store.customers().each(customer -> numbers.put(customer.code(), customer.number()));
        return switch (TableGuess.of(file, MappedLabels.fields(), "")) {
            case TableGuess.Guess.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case TableGuess.Guess.Good(TableGuess guess) -> {
                try (RejectsFile rejects = new RejectsFile(file)) {
                    Scan scan = MappedLabels.read(file, guess.mapping(MappedLabels.TABLE, "", ZoneId.of("UTC")),
                            words(policy), (_, code, tier) -> {
                                Integer number = numbers.get(code);
                                if (number != null) {
                                    labels.add(new Label(number, tier));
                                }
                                return number != null;
                            }, rejects, progress);
                    if (!(scan instanceof Scan.Done(LogReport report))) {
                        rejects.abandon();
                        yield scan instanceof Scan.Refused(Refusal refusal)
                                ? new Result.Refused(refusal)
                                : new Result.Cancelled();
                    }
                    LabelledSample sample = new LabelledSample(labels);
                    FittedCutoffs.Result fitted = FittedCutoffs.fit(sample, sheet, policy.levels(), question.folds(),
                            question.seed());
                    yield new Result.Measured(run, policy, Optional.of(new Labelled(report, rejects.finish(),
                            labels.size(), sample.agreement(sheet), sample.agreementOfBorders(sheet), fitted)), future);
                }
            }
        };
    }

    /// What a tier may be called in a sample besides its usual words: what the policy calls it.
    private static Map<String, Tier> words(TierPolicy policy) {
        Map<String, Tier> words = new HashMap<>();
        policy.names().forEach((tier, name) -> words.put(name.strip().toLowerCase(Locale.ROOT), tier));
        return words;
    }
}
