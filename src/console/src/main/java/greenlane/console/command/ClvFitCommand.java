package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.value.CustomerValues;
import greenlane.console.value.FileFit;
import greenlane.console.value.FileFit.Result;
import greenlane.console.value.PurchaseWay;
import greenlane.core.value.BgNbd;
import greenlane.core.value.Fit;
import greenlane.core.value.GammaGamma;

/// `greenlane clv fit`: fits the value models to a file of purchases.
@Command(name = "fit", mixinStandardHelpOptions = true, sortOptions = false, description = "Fits BG/NBD and Gamma-Gamma to a file of purchases by maximum likelihood, without a store. Times in weeks, money in whole units of the currency.", footer = {
        "", ExitCode.HELP})
final class ClvFitCommand implements Callable<Integer> {
    /// `greenlane clv`: what customers will be worth.
    @Command(name = "clv", mixinStandardHelpOptions = true, description = "What customers will be worth.", footer = {"",
            ExitCode.HELP})
    static final class Group extends CommandGroup {}

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Purchases: CSV, text or XLSX, plain or gzip.")
    private @Nullable Path file;

    @Mixin
    private final TableOptions options = new TableOptions();

    @Option(names = "--until", paramLabel = "DATE", description = "The last day that counts. Default: for purchases of CDNOW 1997-09-30, the end of the calibration in the papers that use them; else the day of the last purchase.")
    private @Nullable LocalDate until;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final Spoken words = new Spoken();

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        words.check();
        PurchaseWay way = options.way(ZoneId.systemDefault());
        Told told = new Told(self.commandLine().getErr(), words);
        return switch (options.mapping(_ -> Optional.empty(), words)) {
            case TableOptions.Mapped.Refused(String why) -> told.failed(why);
            case TableOptions.Mapped.Good(var mapping) -> {
                try (Interruptible work = Interruptible.begin(self.commandLine().getErr(), words)) {
                    yield fit(new PurchaseWay(way.format(), mapping, way.currency(), way.zone(), way.centre(),
                            way.rate()), work, told);
                }
            }
        };
    }

    private int fit(PurchaseWay way, Interruptible work, Told told) {
        Path path = Objects.requireNonNull(file);
        work.file(String.valueOf(path.getFileName()));
        Result result = FileFit.run(path, way, Optional.ofNullable(until), work, System::nanoTime);
        work.quiet();
        return switch (result) {
            case Result.Refused(var refusal) -> told.refused(refusal);
            case Result.Cancelled() -> told.failed(words.text("command.floor.stopped", path));
            case Result.NothingUntil(LocalDate day, Optional<LocalDate> first) -> told.failed(first
                    .map(it -> words.text("command.clv.beforeFirst", path.getFileName(), day.toString(),
                            it.toString()))
                    .orElseGet(() -> words.text("command.clv.nothing", path.getFileName())));
            case Result.Fitted fitted -> {
                if (fitted.way().guessed()) {
                    fitted.way().mapping().ifPresent(it -> told.guessed(String.valueOf(path.getFileName()), it));
                }
                PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
                if (json) {
                    Json.write(out, to -> write(to, fitted));
                } else {
                    print(out, fitted);
                }
                Problems.tell(Objects.requireNonNull(spec).commandLine().getErr(), fitted.report(), words);
                yield fitted.report().complete() ? ExitCode.FINE : ExitCode.ROWS_REJECTED;
            }
        };
    }

    private static void write(JsonGenerator out, Result.Fitted fitted) throws IOException {
        CustomerValues values = fitted.values();
        out.writeStringField("file", fitted.report().file());
        out.writeStringField("format", fitted.way().format().code());
        out.writeStringField("currency", fitted.way().reading().storeCurrency().getCurrencyCode());
        out.writeStringField("firstPurchase", fitted.first().toString());
        out.writeStringField("lastPurchase", fitted.last().toString());
        out.writeStringField("until", fitted.until().toString());
        out.writeStringField("untilBasis", fitted.basis().code());
        out.writeNumberField("rowsRead", fitted.report().rowsRead());
        out.writeNumberField("rowsRejected", fitted.report().rowsRejected());
        out.writeNumberField("customers", values.summaries().size());
        out.writeNumberField("repeatBuyers", values.summaries().repeatBuyers());
        out.writeObjectFieldStart("purchaseModel");
        out.writeStringField("name", "bg-nbd");
        switch (values.fit().purchases()) {
            case Fit.Fitted<BgNbd>(BgNbd model, var report) -> {
                out.writeNumberField("r", model.r());
                out.writeNumberField("alphaWeeks", model.alphaWeeks());
                out.writeNumberField("a", model.a());
                out.writeNumberField("b", model.b());
                report(out, report);
            }
            case Fit.TooFew<BgNbd>(int buyers, int wanted) -> tooFew(out, buyers, wanted);
            case Fit.Failed<BgNbd>(var reason, var report) -> failed(out, reason, report);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("spendModel");
        out.writeStringField("name", "gamma-gamma");
        switch (values.fit().spend()) {
            case Fit.Fitted<GammaGamma>(GammaGamma model, var report) -> {
                out.writeNumberField("p", model.p());
                out.writeNumberField("q", model.q());
                out.writeNumberField("gamma", model.gamma());
                report(out, report);
            }
            case Fit.TooFew<GammaGamma>(int buyers, int wanted) -> tooFew(out, buyers, wanted);
            case Fit.Failed<GammaGamma>(var reason, var report) -> failed(out, reason, report);
        }
        out.writeEndObject();
        Json.number(out, "correlationOfFrequencyAndSpend", values.fit().independence().correlation());
        out.writeBooleanField("independent", values.fit().independence().holds());
        Json.seconds(out, "seconds", fitted.fitNanos());
    }

    private static void report(JsonGenerator out, Fit.Report report) throws IOException {
        out.writeBooleanField("fitted", true);
        figures(out, report);
    }

    private static void failed(JsonGenerator out, Fit.Reason reason, Fit.Report report) throws IOException {
        out.writeBooleanField("fitted", false);
        out.writeStringField("reason", CustomerValues.code(reason));
        figures(out, report);
    }

    private static void tooFew(JsonGenerator out, int buyers, int wanted) throws IOException {
        out.writeBooleanField("fitted", false);
        out.writeStringField("reason", "too-few-repeat-buyers");
        out.writeNumberField("repeatBuyers", buyers);
        out.writeNumberField("repeatBuyersWanted", wanted);
    }

    private static void figures(JsonGenerator out, Fit.Report report) throws IOException {
        Json.number(out, "logLikelihood", report.logLikelihood());
        out.writeNumberField("customers", report.customers());
        out.writeNumberField("iterations", report.iterations());
        out.writeNumberField("evaluations", report.evaluations());
        out.writeNumberField("starts", report.starts());
        out.writeNumberField("startsAgreed", report.startsAgreed());
        Json.number(out, "gradientNorm", report.gradientNorm());
    }

    private void print(PrintWriter out, Result.Fitted fitted) {
        CustomerValues values = fitted.values();
        out.println(words.text("command.clv.data", fitted.report().file(), values.summaries().size(),
                values.summaries().repeatBuyers(), fitted.first().toString(), fitted.until().toString()));
        String name = words.text("command.clv.purchases");
        out.println(switch (values.fit().purchases()) {
            case Fit.Fitted<BgNbd>(BgNbd model, var report) -> words.text("command.clv.fitted", name,
                    String.format(Locale.ROOT, "r %.4f, α %.4f, a %.4f, b %.4f", model.r(), model.alphaWeeks(),
                            model.a(), model.b()),
                    String.format(Locale.ROOT, "%.2f", report.logLikelihood()), report.iterations());
            case Fit.TooFew<BgNbd>(int buyers, int wanted) -> words.text("command.clv.tooFew", name, buyers, wanted);
            case Fit.Failed<BgNbd>(var reason, var _) ->
                words.text("command.clv.failed", name, CustomerValues.code(reason));
        });
        String spend = words.text("command.clv.spend");
        out.println(switch (values.fit().spend()) {
            case Fit.Fitted<GammaGamma>(GammaGamma model, var report) -> words.text("command.clv.fitted", spend,
                    String.format(Locale.ROOT, "p %.4f, q %.4f, γ %.4f", model.p(), model.q(), model.gamma()),
                    String.format(Locale.ROOT, "%.2f", report.logLikelihood()), report.iterations());
            case Fit.TooFew<GammaGamma>(int buyers, int wanted) ->
                words.text("command.clv.tooFew", spend, buyers, wanted);
            case Fit.Failed<GammaGamma>(var reason, var _) ->
                words.text("command.clv.failed", spend, CustomerValues.code(reason));
        });
        out.println(words.text("command.clv.seconds", String.format(Locale.ROOT, "%.3f", fitted.fitNanos() / 1e9)));
        out.flush();
    }
}
