package greenlane.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.console.problem.StoreSentences;
import greenlane.console.value.CustomerIntake;
import greenlane.console.value.PurchaseIntake;
import greenlane.feeds.LogReport;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.purchases.PurchaseClass;
import greenlane.store.customer.SavedCustomers;
import greenlane.store.purchase.ImportTally;

/// What came of an import, in sentences.
final class IntakeSentences {
    private final Wording texts;
    private final FileSentences files;

    IntakeSentences(Wording texts) {
        this.texts = texts;
        files = new FileSentences(texts);
    }

    /// The outcome in a few words.
    String title(Outcome outcome) {
        return texts.text(switch (outcome) {
            case Outcome.Refused _ -> "intake.result.refused";
            case Outcome.Failed _ -> "intake.result.failed";
            case Outcome.Stopped _ -> "intake.result.stopped";
            case Outcome.Purchases _,Outcome.Customers _ ->
                outcome.nothingNew() ? "intake.result.nothing" : "intake.result.done";
        });
    }

    /// The outcome, the most important first.
    List<String> all(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var refusal) -> List.of(files.refusal(refusal), texts.text("intake.unchanged"));
            case Outcome.Failed(var fault) ->
                List.of(new StoreSentences(texts).fault(fault), texts.text("intake.unchanged"));
            case Outcome.Stopped(var file) -> List.of(texts.text("command.import.stopped", file));
            case Outcome.Purchases(var done) -> purchases(done, outcome.nothingNew());
            case Outcome.Customers(var done) -> customers(done, outcome.nothingNew());
        };
    }

    private List<String> purchases(PurchaseIntake.Result.Done done, boolean nothing) {
        ImportTally tally = done.tally();
        LogReport report = done.report();
        List<String> said = begun(nothing, report);
        said.add(texts.text("command.purchases.done", report.file(), tally.added(), tally.known(), tally.corrected(),
                report.rowsRejected()));
        said.add(texts.text("command.purchases.rows", report.rowsRead(), report.count(PurchaseClass.CANCELLATION),
                report.count(PurchaseClass.NO_CUSTOMER), report.count(PurchaseClass.ZERO_PRICE)));
        if (tally.added() + tally.corrected() > 0) {
            said.add(texts.text("command.purchases.stored", tally.customersNew(), tally.productsNew(),
                    tally.cancellations(), tally.cancellationsWithoutSale(), tally.cancellationsPartlyWithoutSale()));
        }
        ended(said, report, done.rejects());
        return said;
    }

    private List<String> customers(CustomerIntake.Result.Done done, boolean nothing) {
        SavedCustomers saved = done.saved();
        LogReport report = done.report();
        List<String> said = begun(nothing, report);
        said.add(texts.text("command.customers.done", report.file(), saved.added(), saved.changed(), saved.same(),
                report.rowsRejected() + saved.tooLong()));
        ended(said, report, done.rejects());
        return said;
    }

    private List<String> begun(boolean nothing, LogReport report) {
        List<String> said = new ArrayList<>();
        if (nothing) {
            said.add(texts.text("intake.nothing", report.file()));
        }
        return said;
    }

    private void ended(List<String> said, LogReport report, RejectsFile.Outcome rejects) {
        if (!report.dirt().isEmpty()) {
            said.add(texts.text("intake.noticed", report.dirt().entrySet().stream()
                    .map(it -> texts.text("intake.noticed.one", files.dirt(it.getKey()), Figures.count(it.getValue())))
                    .collect(Collectors.joining(texts.text("command.guess.separator")))));
        }
        report.brokenOff().ifPresent(refusal -> said.add(files.refusal(refusal)));
        files.rejects(rejects).ifPresent(said::add);
    }
}
