package greenlane.console.customers;

import java.time.LocalDate;

import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Verdict;
import greenlane.store.act.Acted;
import greenlane.store.tag.TagRepository;

/// Where the page makes customers' tags and says what it thinks of them. Everything here may take time and is never called on the screen's thread; reads throw
/// [greenlane.store.disk.StoreException] when the disk fails.
public interface TagBook {
    /// The tags of all customers, as they are now.
    Tagged tagged();

    /// Makes the tags of all customers.
    Acted<TagRepository.Made> make(LocalDate today);

    /// Makes the tags of those anew about whom something has come in since they were made.
    Acted<TagRepository.Made> refresh(LocalDate today);

    /// Writes down what somebody says of a customer's tag, and makes the tags anew that it counts for.
    Acted<TagRepository.Made> say(int customer, CustomerTag shown, Verdict.Kind kind, String author, LocalDate today);
}
