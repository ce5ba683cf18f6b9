package greenlane.console.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.feeds.FileDigest;
import greenlane.feeds.LogFormat;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.mapping.ColumnValues;
import greenlane.feeds.mapping.Dialect;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.text.TextSource;
import greenlane.store.contact.ImportBatch;

/// The file that was chosen: looked at first at its beginning, then as a whole. Belongs to the screen's thread.
final class FileModel {
    private final ImportPorts ports;
    private final ReadOnlyObjectWrapper<FileState> state = new ReadOnlyObjectWrapper<>(new FileState.None());
    private final ObjectProperty<Optional<Survey>> survey = new SimpleObjectProperty<>(Optional.empty());
    private final Background looking;
    private final Background surveying;

    /// What reading the whole file once brings.
    ///
    /// @param values of a file that is mapped
    /// @param earlier the imports of a file with the same bytes, newest first
    record Survey(Optional<ColumnValues> values, List<ImportBatch> earlier) {
        static final Survey NONE = new Survey(Optional.empty(), List.of());
    }

    FileModel(ImportPorts ports) {
        this.ports = ports;
        looking = new Background(ports.background(), ports.onScreen());
        surveying = new Background(ports.background(), ports.onScreen());
    }

    ReadOnlyObjectProperty<FileState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<FileState.Known> known() {
        return state.get() instanceof FileState.Known known ? Optional.of(known) : Optional.empty();
    }

    /// Empty while the whole file is not read yet.
    ObjectProperty<Optional<Survey>> surveyProperty() {
        return survey;
    }

    /// The reading of the whole file.
    Background surveying() {
        return surveying;
    }

    Background looking() {
        return looking;
    }

    /// Looks at a file.
    void open(Path path) {
        look(path, Optional.empty());
    }

    /// Looks at it again, written as someone says.
    void reread(Dialect said) {
        known().ifPresent(known -> look(known.path(), Optional.of(said)));
    }

    /// Lets go of the file.
    void clear() {
        looking.stop();
        surveying.stop();
        survey.set(Optional.empty());
        state.set(new FileState.None());
    }

    private void look(Path path, Optional<Dialect> said) {
        surveying.stop();
        survey.set(Optional.empty());
        if (said.isEmpty()) {
            state.set(new FileState.Reading(path));
        }
        looking.start(Background.quick(_ -> look(path, path.toFile().length(), said)), this::looked,
                failure -> {
                    throw failure;
                });
    }

    private static FileState look(Path path, long bytes, Optional<Dialect> said) {
        return switch (said.isPresent() ? new LogFiles.Detected.Unknown() : LogFiles.detect(path)) {
            case LogFiles.Detected.Refused(Refusal refusal) -> new FileState.Refused(path, refusal);
            case LogFiles.Detected.Known(LogFormat format) ->
                new FileState.Known(path, bytes, format, Optional.empty());
            case LogFiles.Detected.Unknown() -> switch (MappingGuess.of(TextSource.file(path), said)) {
                case MappingGuess.Guess.Refused(Refusal refusal) -> new FileState.Refused(path, refusal);
                case MappingGuess.Guess.Good(MappingGuess guess) ->
                    new FileState.Known(path, bytes, LogFormat.MAPPED, Optional.of(guess));
            };
        };
    }

    private void looked(FileState found) {
        state.set(found);
        if (found instanceof FileState.Known known) {
            surveying.start(Background.quick(progress -> survey(known, progress)),
                    done -> survey.set(Optional.of(done)),
                    // What the store could have said of earlier imports is a courtesy; the import itself will tell.
                    _ -> survey.set(Optional.of(Survey.NONE)));
        }
    }

    private Survey survey(FileState.Known known, Progress progress) {
        Optional<ColumnValues> values = known.guess().flatMap(
                guess -> ColumnValues.of(TextSource.file(known.path()), guess.dialect(),
                        progress) instanceof ColumnValues.Counted.Done(ColumnValues done)
                                ? Optional.of(done)
                                : Optional.empty());
        if (progress.cancelled()) {
            return new Survey(values, List.of());
        }
        return new Survey(values,
                FileDigest.sha256(known.path(), progress).map(ports.imports()::ofFile).orElse(List.of()));
    }
}
