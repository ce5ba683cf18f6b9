package greenlane.console.tags;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import greenlane.console.value.TagMeasuring;
import greenlane.feeds.Progress;
import greenlane.store.act.Acted;
import greenlane.store.act.ChangeListener;
import greenlane.store.tag.TagLibraryRepository;
import greenlane.store.tag.TagRepository;

/// What the page is plugged into. What reads, makes and measures takes time.
///
/// @param overview what there is
/// @param make makes the tags of all customers
/// @param measure holds the tags against a file of labels
/// @param libraries adopts libraries
/// @param listen from now on tells a listener which records changed
/// @param background runs what takes time
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param author who sits at this console, as far as it is known
public record TagPorts(Supplier<TagOverview> overview, Supplier<Acted<TagRepository.Made>> make, Measure measure,
        TagLibraryRepository libraries, Consumer<ChangeListener> listen, Executor background,
        Consumer<Runnable> onScreen, String author) {
    /// Holds the tags against a file of labels.
    @FunctionalInterface
    public interface Measure {
        /// Measures.
        TagMeasuring.Result of(Path labels, Progress progress);
    }
}
