package greenlane.console.value;

import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;

import greenlane.feeds.FileDigest;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.Scan;
import greenlane.feeds.purchases.PurchaseFiles;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.ImportTally;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseImport.Placed;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.purchase.PurchaseRepository.Beginning;

/// Brings a file of purchases into the store, as one transaction: all its good rows are there afterwards, or none. The same file again adds nothing, a
/// corrected one corrects. Rejected rows land beside the file.
public final class PurchaseIntake {
    /// What came of it.
    public sealed interface Result {
        /// The good rows are in.
        ///
        /// @param batch the import's number, by which it can be taken back; empty when it brought nothing new
        record Done(LogReport report, ImportTally tally, OptionalLong batch, PurchaseWay.Settled way,
                RejectsFile.Outcome rejects) implements Result {}

        /// The file as a whole could not be used; the store is as it was.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop; the store is as it was.
        record Cancelled() implements Result {}

        /// The store could not take it; it is as it was.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    private boolean failed;

    private PurchaseIntake() {}

    /// Imports a file. Not on the screen's thread: it takes as long as the file is.
    public static Result run(PurchaseRepository purchases, Path file, PurchaseWay way, Progress progress) {
        return switch (way.settle(file, purchases.currency().map(Currency::getInstance))) {
            case PurchaseWay.Settling.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case PurchaseWay.Settling.Ready(PurchaseWay.Settled settled) -> run(purchases, file, settled, progress);
        };
    }

    private static Result run(PurchaseRepository purchases, Path file, PurchaseWay.Settled way, Progress progress) {
        String name = String.valueOf(file.getFileName());
        Optional<String> sha256 = FileDigest.sha256(file, progress);
        if (progress.cancelled()) {
            return new Result.Cancelled();
        }
        if (sha256.isEmpty()) {
            return new Result.Refused(new Refusal(name, 0, "", Refusal.Code.DISK_ERROR));
        }
        ImportRules rules = new ImportRules(way.reading().storeCurrency().getCurrencyCode(), way.equalLines());
        return switch (purchases.begin(name, sha256.get(), rules)) {
            case Beginning.Refused(var fault, var detail) -> new Result.Failed(fault, detail);
            case Beginning.OtherCurrency(var stored) ->
                throw new IllegalStateException("the store's currency became " + stored + " meanwhile");
            case Beginning.Begun(PurchaseImport running) -> {
                try (running; RejectsFile rejects = new RejectsFile(file)) {
                    yield new PurchaseIntake().fill(running, file, way, rejects, progress);
                }
            }
        };
    }

    private Result fill(PurchaseImport running, Path file, PurchaseWay.Settled way, RejectsFile rejects,
            Progress progress) {
        Scan scan = PurchaseFiles.read(file, Optional.of(way.format()), way.mapping(), way.reading(), (_, purchase) -> {
            Placed placed = StoredLine.fits(purchase) ? running.add(StoredLine.of(purchase)) : Placed.REFUSED;
            failed |= placed == Placed.FAILED;
            return placed == Placed.WAITING;
        }, rejects, new Until(progress, () -> failed));
        if (failed || (scan instanceof Scan.Done && !progress.cancelled())) {
            return keep(running, scan, way, rejects);
        }
        rejects.abandon();
        return scan instanceof Scan.Refused(Refusal refusal) ? new Result.Refused(refusal) : new Result.Cancelled();
    }

    private static Result keep(PurchaseImport running, Scan scan, PurchaseWay.Settled way, RejectsFile rejects) {
        long rejected = scan instanceof Scan.Done(LogReport report) ? report.rowsRejected() : 0;
        return switch (running.keep(rejected)) {
            case Acted.Failed<PurchaseImport.Kept>(var fault, var detail) -> {
                rejects.abandon();
                yield new Result.Failed(fault, detail);
            }
            case Acted.Done<PurchaseImport.Kept>(PurchaseImport.Kept kept) -> {
                if (!(scan instanceof Scan.Done(LogReport report))) {
                    throw new IllegalStateException("an import was kept that was not read");
                }
                yield new Result.Done(report, kept.tally(), kept.batch(), way, rejects.finish());
            }
        };
    }
}
