package greenlane.console.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.ClosedContact;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.intake.ContactImport.Imported;
import greenlane.feeds.intake.Reading;
import greenlane.store.act.Acted;
import greenlane.store.contact.Added;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportRepository;

/// An import from file to store: all of it in one transaction, or nothing. Belongs to the thread that runs it.
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ContactImport open;
    private Optional<RunResult> failure = Optional.empty();

    private ImportRun(ContactImport open) {
        this.open = open;
    }

    /// Imports a file.
    static RunResult run(ImportRepository imports, Path file, Reading reading, Progress progress) {
        String name = FileState.name(file);
        Optional<String> sha256 = FileModel.sha256(file, progress);
        if (progress.cancelled()) {
            return new RunResult.Cancelled();
        }
        if (sha256.isEmpty()) {
            return new RunResult.Refused(new Refusal(name, 0, "", Refusal.Code.DISK_ERROR));
        }
        return switch (imports.begin(name, sha256.get())) {
            case Acted.Failed<ContactImport> failed -> failed(failed);
            case Acted.Done<ContactImport>(ContactImport open) -> {
                try (open) {
                    yield new ImportRun(open).run(name, file, reading, progress);
                }
            }
        };
    }

    private RunResult run(String name, Path file, Reading reading, Progress progress) {
        Imported imported = greenlane.feeds.intake.ContactImport.run(file, reading, this::add, progress);
        return switch (imported) {
            case Imported.Done done -> switch (open.keep(done.report().rowsRejected())) {
                case Acted.Failed<ContactImport.Kept> failed -> failed(failed);
                case Acted.Done<ContactImport.Kept>(ContactImport.Kept kept) ->
                    new RunResult.Kept(name, done.report(), kept.batch(), kept.added(), done.rejects());
            };
            case Imported.Refused(Refusal refusal) -> new RunResult.Refused(refusal);
            case Imported.Cancelled _ -> new RunResult.Cancelled();
            case Imported.Stopped _ -> failure.orElseThrow();
        };
    }

    private boolean add(List<ClosedContact> batch) {
        if (open.add(batch) instanceof Acted.Failed<Added> failed) {
            failure = Optional.of(failed(failed));
            return false;
        }
        return true;
    }

    private static RunResult failed(Acted.Failed<?> failed) {
        LOG.warn("{} an import was not kept: {}", failed.fault().code(), failed.detail());
        return new RunResult.Failed(failed.fault(), failed.detail());
    }
}
