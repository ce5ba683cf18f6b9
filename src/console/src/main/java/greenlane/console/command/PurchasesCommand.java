package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.value.PurchaseIntake;
import greenlane.console.value.PurchaseIntake.Result;
import greenlane.console.value.PurchaseWay;
import greenlane.feeds.purchases.PurchaseClass;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.purchase.ImportTally;
import greenlane.store.setting.FloorSettings;

/// `greenlane purchases import`: brings files of purchases into the store.
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Brings files of purchases into the store: Online Retail, CDNOW, or any table or workbook by its columns. Good rows go in; bad rows land in a rejects file beside the file. The same file again adds nothing, a corrected one corrects.", footer = {
        "", ExitCode.HELP})
final class PurchasesCommand implements Callable<Integer> {
    /// `greenlane purchases`: what there is to do with purchases.
    @Command(name = "purchases", mixinStandardHelpOptions = true, description = "What customers bought.", footer = {"",
            ExitCode.HELP})
    static final class Group extends CommandGroup {}

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, text or XLSX, plain or gzip.")
    private List<Path> files = List.of();

    @Mixin
    private final StoreAccess access;

    @Mixin
    private final TableOptions options = new TableOptions();

    @Mixin
    private final Spoken words = new Spoken();

    PurchasesCommand(Function<Path, StoreOpening> opener) {
        access = new StoreAccess(opener);
    }

    @Override
    public Integer call() {
        return access.with(words, (store, work) -> {
            PurchaseWay way = options.way(FloorSettings.centre(store.settings()));
            Told told = new Told(Objects.requireNonNull(spec).commandLine().getErr(), words);
            return switch (options.mapping(store.savedMappings()::find, words)) {
                case TableOptions.Mapped.Refused(String why) -> told.failed(why);
                case TableOptions.Mapped.Good(var mapping) -> importAll(store, new PurchaseWay(way.format(), mapping,
                        way.currency(), way.zone(), way.centre(), way.rate()), work, told);
            };
        });
    }

    private int importAll(Store store, PurchaseWay way, Interruptible work, Told told) {
        int worst = ExitCode.FINE;
        for (Path file : files) {
            if (work.cancelled()) {
                break;
            }
            work.file(String.valueOf(file.getFileName()));
            Result result = PurchaseIntake.run(store.purchases(), file, way, work);
            work.quiet();
            worst = Math.max(worst, tell(file, result, told));
        }
        return worst;
    }

    private int tell(Path file, Result result, Told told) {
        return switch (result) {
            case Result.Refused(var refusal) -> told.refused(refusal);
            case Result.Cancelled() -> told.failed(words.text("command.import.stopped", file));
            case Result.Failed(var fault, var _) -> told.failed(file, fault);
            case Result.Done done -> {
                if (done.way().guessed()) {
                    done.way().mapping().ifPresent(it -> told.guessed(String.valueOf(file.getFileName()), it));
                }
                account(file, done);
                yield told.rows(done.report(), done.rejects());
            }
        };
    }

    private void account(Path file, Result.Done done) {
        ImportTally tally = done.tally();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(words.text("command.purchases.done", file.getFileName(), tally.added(), tally.known(),
                tally.corrected(), done.report().rowsRejected()));
        out.println(words.text("command.purchases.rows", done.report().rowsRead(),
                done.report().count(PurchaseClass.CANCELLATION), done.report().count(PurchaseClass.NO_CUSTOMER),
                done.report().count(PurchaseClass.ZERO_PRICE)));
        if (tally.added() + tally.corrected() > 0) {
            out.println(words.text("command.purchases.stored", tally.customersNew(), tally.productsNew(),
                    tally.cancellations(), tally.cancellationsWithoutSale(), tally.cancellationsPartlyWithoutSale()));
        }
        out.flush();
    }
}
