package greenlane.console.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.feeds.RejectsFile;
import greenlane.feeds.Scan;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;

/// The check of the whole file by the mapping of now. Belongs to the screen's thread.
final class CheckModel {
    /// Which rows are shown.
    enum Tab {
        FIRST, REJECTED, WARNINGS
    }

    private record Subject(Path file, Reading reading) {}

    private final Background work;
    private final Background exporting;
    private final ReadOnlyObjectWrapper<Optional<CheckResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PreviewRow>> first = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RejectsFile.Outcome>> exported = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.FIRST);
    private Optional<Subject> subject = Optional.empty();

    CheckModel(ImportPorts ports) {
        work = new Background(ports.background(), ports.onScreen());
        exporting = new Background(ports.background(), ports.onScreen());
    }

    Background work() {
        return work;
    }

    Background exporting() {
        return exporting;
    }

    /// Empty while no check has ended.
    ReadOnlyObjectProperty<Optional<CheckResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    Optional<CheckResult.Done> done() {
        return result.get().flatMap(it -> it instanceof CheckResult.Done done ? Optional.of(done) : Optional.empty());
    }

    /// The first rows; they are there before the check has ended.
    ReadOnlyObjectProperty<List<PreviewRow>> firstProperty() {
        return first.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// What came of the last export of rejected rows.
    ReadOnlyObjectProperty<Optional<RejectsFile.Outcome>> exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /// Checks a file from its beginning; a check under way ends.
    void start(Path file, Reading reading) {
        subject = Optional.of(new Subject(file, reading));
        result.set(Optional.empty());
        exported.set(Optional.empty());
        work.start((progress, post) -> CheckScan.run(file, reading, progress,
                rows -> post.accept(() -> first.set(rows))), this::ended, failure -> {
                    throw failure;
                });
    }

    private void ended(CheckResult ended) {
        result.set(Optional.of(ended));
        if (ended instanceof CheckResult.Done done) {
            first.set(done.first());
            if (done.rejected().isEmpty() && tab.get() == Tab.REJECTED) {
                tab.set(Tab.FIRST);
            }
        }
    }

    /// The same check once more, after it was stopped.
    void again() {
        subject.ifPresent(it -> start(it.file(), it.reading()));
    }

    /// Forgets everything.
    void clear() {
        work.stop();
        exporting.stop();
        subject = Optional.empty();
        result.set(Optional.empty());
        exported.set(Optional.empty());
        first.set(List.of());
        tab.set(Tab.FIRST);
    }

    /// Writes the rejected rows, each with its reason, beside the file.
    void export() {
        subject.ifPresent(it -> exporting.start(Background.quick(progress -> {
            try (RejectsFile rejects = new RejectsFile(it.file())) {
                Scan scan = LogFiles.contacts(it.file(), it.reading(), (_, _) -> {
                    // Only the rejected rows are wanted.
                }, rejects, progress);
                if (scan instanceof Scan.Done) {
                    return Optional.of(rejects.finish());
                }
                rejects.abandon();
                return Optional.<RejectsFile.Outcome>empty();
            }
        }), exported::set, failure -> {
            throw failure;
        }));
    }
}
