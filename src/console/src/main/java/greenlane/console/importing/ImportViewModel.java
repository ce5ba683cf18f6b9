package greenlane.console.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import greenlane.console.i18n.Texts;
import greenlane.feeds.LogFormat;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.MappingGuess;

/// An import from choosing a file to the contacts in the store, step by step. Nothing is written before the last step.
///
/// Belongs to the screen's thread; what takes time runs elsewhere by [ImportPorts#background] and comes back by
/// [ImportPorts#onScreen].
public final class ImportViewModel {
    private final Texts texts;
    private final ImportPorts ports;
    private final FileModel file;
    private final MappingModel mapping;
    private final TemplateModel templates;
    private final CheckModel check;
    private final RunModel run;
    private final HistoryModel history;
    private final ReadOnlyObjectWrapper<ImportStep> step = new ReadOnlyObjectWrapper<>(ImportStep.FILE);
    private final BooleanProperty historyShown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private boolean checkDue;

    public ImportViewModel(Texts texts, ImportPorts ports) {
        this.texts = texts;
        this.ports = ports;
        file = new FileModel(ports);
        mapping = new MappingModel(ports.zone().get());
        templates = new TemplateModel(ports, mapping);
        check = new CheckModel(ports);
        run = new RunModel(ports);
        history = new HistoryModel(ports);
        file.stateProperty().addListener((_, _, state) -> looked(state));
        file.surveyProperty().addListener((_, _, survey) -> survey.flatMap(FileModel.Survey::values)
                .ifPresent(mapping::counted));
        mapping.versionProperty().addListener((_, _, _) -> recheckSoon());
        check.resultProperty().addListener((_, _, _) -> judge());
        run.resultProperty().addListener((_, _, _) -> judge());
        texts.languageProperty().addListener((_, _, _) -> judge());
        judge();
    }

    /// Looks at a file and begins with it at the first step.
    public void open(Path path) {
        if (run.work().runningProperty().get()) {
            return;
        }
        restart();
        file.open(path);
    }

    Texts texts() {
        return texts;
    }

    FileModel file() {
        return file;
    }

    MappingModel mapping() {
        return mapping;
    }

    TemplateModel templates() {
        return templates;
    }

    CheckModel check() {
        return check;
    }

    RunModel run() {
        return run;
    }

    HistoryModel history() {
        return history;
    }

    ZoneId zone() {
        return ports.zone().get();
    }

    /// The zone of the file's own clocks, in which its times are shown beside the file.
    ZoneId fileZone() {
        return file.known().map(known -> switch (known.format()) {
            case TECHNION -> Reading.BY_CONTENT.technionZone();
            case MAPPED -> mapping.zoneProperty().get();
            case ASTERISK -> zone();
        }).orElseGet(this::zone);
    }

    Instant now() {
        return ports.clock().instant();
    }

    ReadOnlyObjectProperty<ImportStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the list of imports is shown in place of the steps.
    BooleanProperty historyShownProperty() {
        return historyShown;
    }

    /// Why the next step cannot be taken, as a sentence; empty when it can, or when it goes without saying.
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /// Whether the next step can be taken now.
    boolean nextReady() {
        return switch (step.get()) {
            case FILE -> file.known().filter(FileState.Known::hasRows).isPresent();
            case MAPPING -> !mapped() || mapping.open() == 0;
            case CHECK -> check.done().filter(done -> done.report().rowsAccepted() > 0).isPresent();
            case IMPORT -> !run.work().runningProperty().get() && !run.undoing().runningProperty().get();
        };
    }

    /// Goes on; at the last step imports, and after that begins anew.
    void next() {
        if (!nextReady()) {
            return;
        }
        switch (step.get()) {
            case FILE -> {
                templates.refresh();
                go(ImportStep.MAPPING);
                recheckSoon();
            }
            case MAPPING -> go(ImportStep.CHECK);
            case CHECK -> go(ImportStep.IMPORT);
            case IMPORT -> {
                if (run.over()) {
                    restart();
                } else {
                    ready().ifPresent(ready -> run.start(ready.file(), ready.reading()));
                }
            }
        }
        judge();
    }

    private record Ready(Path file, Reading reading) {}

    private Optional<Ready> ready() {
        return file.known().flatMap(known -> reading(known).map(reading -> new Ready(known.path(), reading)));
    }

    /// Whether a floor can be made of the file: a list whose waits nobody tells has none.
    boolean playable() {
        return ready().flatMap(it -> it.reading().mapping()).map(it -> it.columns().containsKey(Field.WAIT))
                .orElse(true);
    }

    /// Plays the file on the Live page, read as the steps before say. Nothing is written by this.
    void replay() {
        ready().ifPresent(ready -> ports.replay().accept(ready.file(), ready.reading()));
    }

    boolean backReady() {
        return step.get() != ImportStep.FILE && !run.work().runningProperty().get() && !run.over();
    }

    void back() {
        if (backReady()) {
            run.clear();
            go(ImportStep.values()[step.get().ordinal() - 1]);
        }
    }

    /// Goes back to the file, which stays chosen.
    void change() {
        if (backReady()) {
            run.clear();
            go(ImportStep.FILE);
        }
    }

    /// Gives the file up, or stops the import that runs; nothing is changed by either.
    void cancel() {
        if (run.work().runningProperty().get()) {
            run.cancel();
        } else {
            restart();
        }
    }

    /// Whether the file of now needs its columns mapped.
    boolean mapped() {
        return file.known().filter(known -> known.format() == LogFormat.MAPPED).isPresent();
    }

    /// Shows the imports that were kept, where each can be taken back.
    public void showHistory() {
        if (historyShown.get()) {
            history.refresh();
        } else {
            toggleHistory();
        }
    }

    /// Goes to where customers and purchases are brought in.
    void goToCustomers() {
        ports.customers().run();
    }

    void toggleHistory() {
        if (!historyShown.get()) {
            history.refresh();
        }
        historyShown.set(!historyShown.get());
    }

    private void restart() {
        file.clear();
        check.clear();
        run.clear();
        templates.clear();
        historyShown.set(false);
        go(ImportStep.FILE);
    }

    private void go(ImportStep to) {
        step.set(to);
        judge();
    }

    private void looked(FileState state) {
        check.clear();
        if (state instanceof FileState.Known known) {
            known.guess().ifPresent(guess -> begin(known, guess));
        }
        judge();
    }

    private void begin(FileState.Known known, MappingGuess guess) {
        boolean same = mapping.rows().stream().map(MappingRow::name).toList().equals(guess.columnNames());
        String name = SourceName.of(FileState.name(known.path()));
        mapping.show(guess, name, same && !mapping.queueProperty().get().isBlank()
                ? mapping.queueProperty().get()
                : texts.text("importing.queue.default"));
    }

    private Optional<Reading> reading(FileState.Known known) {
        if (known.format() != LogFormat.MAPPED) {
            return Optional.of(Reading.BY_CONTENT.as(known.format()));
        }
        return mapping.mapping().map(Reading.BY_CONTENT::by);
    }

    /// Many changes in a row make one check.
    private void recheckSoon() {
        judge();
        if (!checkDue) {
            checkDue = true;
            ports.onScreen().accept(this::recheck);
        }
    }

    private void recheck() {
        checkDue = false;
        Optional<FileState.Known> known = file.known();
        boolean wanted = step.get() == ImportStep.MAPPING || step.get() == ImportStep.CHECK;
        if (known.isPresent() && wanted) {
            reading(known.get()).ifPresentOrElse(reading -> check.start(known.get().path(), reading), check::clear);
        }
    }

    private void judge() {
        blocked.set(switch (step.get()) {
            case FILE, IMPORT -> "";
            case MAPPING -> mapped() && mapping.open() > 0 ? texts.text("importing.blocked.open", mapping.open()) : "";
            case CHECK -> check.resultProperty().get().isPresent() && !nextReady()
                    ? texts.text("importing.blocked.nothing")
                    : "";
        });
    }
}
