package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.value.TierMeasuring;
import greenlane.console.value.TierMeasuring.Labelled;
import greenlane.console.value.TierMeasuring.Question;
import greenlane.console.value.TierMeasuring.Result;
import greenlane.core.customer.Tier;
import greenlane.core.tier.evaluation.Agreement;
import greenlane.core.tier.evaluation.FittedCutoffs;
import greenlane.core.tier.evaluation.FutureCapture;
import greenlane.core.tier.evaluation.Proportion;
import greenlane.store.StoreOpening;

/// `greenlane tiers evaluate`: measures how right tiers are.
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures the tiers of a run: against a sample in which an expert gave each customer a tier, and against what the customers spent afterwards.", footer = {
        "", ExitCode.HELP})
final class TiersEvaluateCommand implements Callable<Integer> {
    /// How many digits a share has.
    private static final double SHARE_DIGITS = 1e6;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LABELS", arity = "0..1", description = "A table with the columns customer and tier.")
    private @Nullable Path labels;

    @Mixin
    private final StoreAccess access;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the run. Default: the newest run.")
    private @Nullable LocalDate asOf;

    @Option(names = "--future", paramLabel = "DATE", description = "Count what customers spent from the day after the run to this day, beside plain RFM.")
    private @Nullable LocalDate future;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "10", description = "Folds of the cross-validation of fitted cut-offs, 2 to 20. Default: ${DEFAULT-VALUE}.")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The order in which customers are dealt over the folds. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final Spoken words = new Spoken();

    TiersEvaluateCommand(Function<Path, StoreOpening> opener) {
        access = new StoreAccess(opener);
    }

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        if (labels == null && future == null) {
            throw new ParameterException(self.commandLine(), "A file of labels, --future DATE, or both are wanted.");
        }
        if (folds < 2 || folds > FittedCutoffs.FOLDS_MAX) {
            throw new ParameterException(self.commandLine(),
                    "--folds " + folds + " is not between 2 and " + FittedCutoffs.FOLDS_MAX + ".");
        }
        return access.with(words, (store, work) -> {
            Told told = new Told(self.commandLine().getErr(), words);
            Result result = new TierMeasuring(store, work).measure(new Question(Optional.ofNullable(asOf),
                    Optional.ofNullable(labels), Optional.ofNullable(future), folds, seed));
            work.quiet();
            return tell(self, result, told);
        });
    }

    private int tell(CommandSpec self, Result result, Told told) {
        return switch (result) {
            case Result.NoRun(Optional<LocalDate> day) -> told.failed(day
                    .map(it -> words.text("command.tiers.noRunOf", it.toString()))
                    .orElseGet(() -> words.text("command.tiers.noRun")));
            case Result.NoPeriod(LocalDate run, LocalDate until) ->
                told.failed(words.text("command.tiers.noPeriod", until.toString(), run.toString()));
            case Result.Refused(var refusal) -> told.refused(refusal);
            case Result.Cancelled() -> told.failed(words.text("command.floor.stopped", String.valueOf(labels)));
            case Result.Measured measured -> {
                PrintWriter out = self.commandLine().getOut();
                if (json) {
                    Json.write(out, to -> write(to, measured));
                } else {
                    print(out, measured);
                }
                yield measured.labelled().map(it -> told.rows(it.report(), it.rejects())).orElse(ExitCode.FINE);
            }
        };
    }

    private void write(JsonGenerator out, Result.Measured measured) throws IOException {
        int levels = measured.policy().levels();
        out.writeStringField("asOf", measured.run().asOf().toString());
        out.writeNumberField("policyVersion", measured.policy().version());
        if (measured.labelled().isPresent()) {
            Labelled labelled = measured.labelled().get();
            out.writeNumberField("labels", labelled.labels());
            out.writeNumberField("rowsRejected", labelled.report().rowsRejected());
            agreement(out, "tiers", labelled.agreement(), levels);
            agreement(out, "bordersAlone", labelled.borders(), levels);
            out.writeObjectFieldStart("fittedCutoffs");
            switch (labelled.fitted()) {
                case FittedCutoffs.Result.TooFewScores(int scores, int wanted) -> {
                    out.writeBooleanField("fitted", false);
                    out.writeStringField("reason", "too-few-scores");
                    out.writeNumberField("scores", scores);
                    out.writeNumberField("tiers", wanted);
                }
                case FittedCutoffs.Result.NoSuchTier(Tier tier, int wanted) -> {
                    out.writeBooleanField("fitted", false);
                    out.writeStringField("reason", "no-such-tier");
                    out.writeStringField("tier", tier.code());
                    out.writeNumberField("tiers", wanted);
                }
                case FittedCutoffs.Result.Fitted(FittedCutoffs fitted, int leftOut) -> {
                    out.writeBooleanField("fitted", true);
                    scores(out, "scores", fitted.cutoffs().scores());
                    out.writeNumberField("withoutScore", leftOut);
                    out.writeNumberField("folds", folds);
                    out.writeNumberField("seed", seed);
                    agreement(out, "onTheSample", fitted.fitted(), levels);
                    agreement(out, "crossValidated", fitted.validated(), levels);
                }
            }
            out.writeEndObject();
        }
        if (measured.future().isPresent()) {
            future(out, measured.future().get(), levels);
        }
    }

    private static void scores(JsonGenerator out, String name, List<Integer> hundredths) throws IOException {
        out.writeArrayFieldStart(name);
        for (int score : hundredths) {
            out.writeNumber(score / 100.0);
        }
        out.writeEndArray();
    }

    private static void agreement(JsonGenerator out, String name, Agreement agreement, int levels) throws IOException {
        out.writeObjectFieldStart(name);
        proportion(out, "accuracy", agreement.accuracy());
        OptionalDouble kappa = agreement.kappa();
        Json.number(out, "kappa", kappa.isPresent() ? rounded(kappa.getAsDouble()) : Double.NaN);
        out.writeObjectFieldStart("recall");
        for (int level = 0; level < levels; level++) {
            proportion(out, Tier.at(level).code(), agreement.recall(Tier.at(level)));
        }
        out.writeEndObject();
        out.writeObjectFieldStart("precision");
        for (int level = 0; level < levels; level++) {
            proportion(out, Tier.at(level).code(), agreement.precision(Tier.at(level)));
        }
        out.writeEndObject();
        out.writeObjectFieldStart("confusion");
        for (int expert = 0; expert < levels; expert++) {
            out.writeObjectFieldStart(Tier.at(expert).code());
            for (int found = 0; found < levels; found++) {
                out.writeNumberField(Tier.at(found).code(), agreement.count(Tier.at(expert), Tier.at(found)));
            }
            out.writeNumberField("none", agreement.notFound(Tier.at(expert)));
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void proportion(JsonGenerator out, String name, Proportion proportion) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("hits", proportion.hits());
        out.writeNumberField("of", proportion.of());
        Json.number(out, "share", rounded(proportion.share()));
        Json.number(out, "low95", rounded(proportion.low()));
        Json.number(out, "high95", rounded(proportion.high()));
        out.writeEndObject();
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? value : Math.round(value * SHARE_DIGITS) / SHARE_DIGITS;
    }

    private void future(JsonGenerator out, FutureCapture capture, int levels) throws IOException {
        out.writeObjectFieldStart("future");
        out.writeStringField("until", String.valueOf(future));
        out.writeNumberField("customers", capture.customers());
        out.writeNumberField("revenueMinor", capture.revenueMinor());
        out.writeArrayFieldStart("tiers");
        for (FutureCapture.TierShare share : capture.tiers().subList(0, levels)) {
            out.writeStartObject();
            out.writeStringField("tier", share.tier().code());
            out.writeNumberField("customers", share.customers());
            out.writeNumberField("revenueMinor", share.revenueMinor());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("top");
        for (FutureCapture.Top top : capture.tops()) {
            out.writeStartObject();
            out.writeNumberField("percent", top.percent());
            Json.number(out, "byScore", rounded(top.byScore()));
            Json.number(out, "byPlainRfm", rounded(top.byRfm()));
            Json.number(out, "atBest", rounded(top.atBest()));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void print(PrintWriter out, Result.Measured measured) {
        measured.labelled().ifPresent(it -> print(out, it, measured.policy().levels()));
        measured.future().ifPresent(capture -> {
            out.println(words.text("command.tiers.future", measured.run().asOf().toString(), String.valueOf(future),
                    capture.customers()));
            for (FutureCapture.Top top : capture.tops()) {
                out.println(words.text("command.tiers.top", top.percent(), percent(top.byScore()),
                        percent(top.byRfm()), percent(top.atBest())));
            }
        });
        out.flush();
    }

    private void print(PrintWriter out, Labelled labelled, int levels) {
        Agreement agreement = labelled.agreement();
        out.println(words.text("command.tiers.agreement", labelled.labels(), percent(agreement.accuracy().share()),
                percent(agreement.accuracy().low()), percent(agreement.accuracy().high()),
                agreement.kappa().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", agreement.kappa().getAsDouble())
                        : "—"));
        for (int level = 0; level < levels; level++) {
            Tier tier = Tier.at(level);
            StringBuilder row = new StringBuilder();
            for (int found = 0; found < levels; found++) {
                row.append(String.format(Locale.ROOT, "%9d", agreement.count(tier, Tier.at(found))));
            }
            row.append(String.format(Locale.ROOT, "%9d", agreement.notFound(tier)));
            out.println(words.text("command.tiers.recall", words.text("tier." + tier.code()), row.toString(),
                    percent(agreement.recall(tier).share())));
        }
        out.println(switch (labelled.fitted()) {
            case FittedCutoffs.Result.TooFewScores(int scores, int wanted) ->
                words.text("command.tiers.tooFewScores", scores, wanted);
            case FittedCutoffs.Result.NoSuchTier(Tier tier, int wanted) ->
                words.text("command.tiers.noSuchTier", words.text("tier." + tier.code()), wanted);
            case FittedCutoffs.Result.Fitted(FittedCutoffs fitted, int _) -> words.text("command.tiers.fitted",
                    fitted.cutoffs().scores().stream().map(it -> String.format(Locale.ROOT, "%.2f", it / 100.0))
                            .collect(Collectors.joining(", ")),
                    percent(fitted.fitted().accuracy().share()), percent(fitted.validated().accuracy().share()),
                    folds);
        });
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
