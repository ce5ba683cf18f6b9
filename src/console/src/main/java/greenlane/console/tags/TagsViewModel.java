package greenlane.console.tags;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.console.area.Work;
import greenlane.console.i18n.Texts;
import greenlane.console.value.TagMeasuring;
import greenlane.core.tag.LibraryProblem;
import greenlane.feeds.Progress;
import greenlane.store.act.Acted;
import greenlane.store.act.Change;
import greenlane.store.disk.StoreFault;
import greenlane.store.tag.TagLibraryRepository.Adoption;
import greenlane.store.tag.TagRepository;

/// The page about tags: those there are, and how right they are. Belongs to the screen's thread.
public final class TagsViewModel {
    private static final Set<Change.Kind> READ_AGAIN = EnumSet.of(Change.Kind.TAG, Change.Kind.TAG_LIBRARY,
            Change.Kind.TAG_VERDICT);

    private final Texts texts;
    private final TagPorts ports;
    private final Work reading;
    private final Work making;
    private final Work adopting;
    private final Work measuring;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>(new Measured.NoSample());
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private boolean shown;

    /// What there is to show.
    sealed interface State {
        record Loading() implements State {}

        record Failed(StoreFault fault) implements State {}

        record Ready(TagOverview overview) implements State {}
    }

    /// What an act came to.
    sealed interface Said {
        record Failed(StoreFault fault) implements Said {}

        record Adopted(int version) implements Said {}

        record NoLibrary(List<LibraryProblem> problems) implements Said {
            public NoLibrary {
                problems = List.copyOf(problems);
            }
        }

        record Unreadable(String file) implements Said {}

        record Written(String file) implements Said {}

        record NotWritten(String file, String why) implements Said {}
    }

    /// What measuring came to.
    sealed interface Measured {
        record NoSample() implements Measured {}

        record Failed(StoreFault fault) implements Measured {}

        record Done(String file, TagMeasuring.Result result) implements Measured {}
    }

    public TagsViewModel(Texts texts, TagPorts ports) {
        this.texts = texts;
        this.ports = ports;
        reading = new Work(ports.background(), ports.onScreen());
        making = new Work(ports.background(), ports.onScreen());
        adopting = new Work(ports.background(), ports.onScreen());
        measuring = new Work(ports.background(), ports.onScreen());
        ports.listen().accept(changes -> {
            if (changes.stream().anyMatch(change -> READ_AGAIN.contains(change.kind()))) {
                ports.onScreen().accept(this::follow);
            }
        });
    }

    Texts texts() {
        return texts;
    }

    /// The page is on screen: reads what the store holds.
    public void show() {
        shown = true;
        refresh();
    }

    /// The page has left the screen.
    void leave() {
        shown = false;
    }

    private void follow() {
        if (shown) {
            refresh();
        }
    }

    /// Reads again what the store holds.
    public void refresh() {
        reading.start(_ -> new State.Ready(ports.overview().get()), state::set,
                fault -> state.set(new State.Failed(fault)));
    }

    /// Makes the tags of all customers.
    void make() {
        if (!making.runningProperty().get()) {
            said.set(Optional.empty());
            making.start(_ -> ports.make().get(), this::made, this::fail);
        }
    }

    private void made(Acted<TagRepository.Made> acted) {
        if (acted instanceof Acted.Failed<TagRepository.Made>(var fault, var _)) {
            fail(fault);
        } else {
            refresh();
        }
    }

    private void fail(StoreFault fault) {
        said.set(Optional.of(new Said.Failed(fault)));
    }

    /// Adopts the library in a file.
    void adopt(Path file) {
        adopting.start(_ -> adopted(file), it -> {
            said.set(Optional.of(it));
            refresh();
        }, this::fail);
    }

    private Said adopted(Path file) {
        return switch (LibraryFile.read(file)) {
            case LibraryFile.Content.Unreadable() -> new Said.Unreadable(String.valueOf(file.getFileName()));
            case LibraryFile.Content.Text(String text) -> switch (ports.libraries().adopt(text, ports.author())) {
                case Acted.Failed<Adoption>(var fault, var _) -> new Said.Failed(fault);
                case Acted.Done<Adoption>(Adoption.Refused(var problems)) -> new Said.NoLibrary(problems);
                case Acted.Done<Adoption>(Adoption.Adopted(var library)) -> new Said.Adopted(library.version());
            };
        };
    }

    /// Writes the library in force to a file.
    void export(Path file) {
        overview().ifPresent(now -> adopting.start(
                _ -> LibraryFile.write(file, now.library())
                        .<Said>map(why -> new Said.NotWritten(String.valueOf(file.getFileName()), why))
                        .orElseGet(() -> new Said.Written(String.valueOf(file.getFileName()))),
                it -> said.set(Optional.of(it)), this::fail));
    }

    /// Holds the tags against a file of labels.
    void measure(Path labels) {
        measuring.start(progress -> ports.measure().of(labels, new Asked(progress)),
                result -> measured.set(new Measured.Done(String.valueOf(labels.getFileName()), result)),
                fault -> measured.set(new Measured.Failed(fault)));
    }

    private record Asked(Work.Progress progress) implements Progress {
        @Override
        public void read(long bytesRead, long bytesTotal) {
            progress.at(bytesTotal <= 0 ? 0 : (double) bytesRead / bytesTotal);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What there is, once it was read.
    Optional<TagOverview> overview() {
        return state.get() instanceof State.Ready(TagOverview overview) ? Optional.of(overview) : Optional.empty();
    }

    ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.runningProperty();
    }

    ReadOnlyBooleanProperty measuringProperty() {
        return measuring.runningProperty();
    }

    /// The tag whose rules are shown, by code.
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }
}
