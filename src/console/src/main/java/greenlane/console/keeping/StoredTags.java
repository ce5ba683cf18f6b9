package greenlane.console.keeping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import greenlane.console.customers.TagBook;
import greenlane.console.customers.Tagged;
import greenlane.console.tags.TagOverview;
import greenlane.core.customer.Customer;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Verdict;
import greenlane.core.text.Segmenter;
import greenlane.feeds.words.DictionaryWords;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.tag.TagRepository;

/// The stored tags. They are made as of today, or as of the last day anything is known of, where what was imported ends earlier.
///
/// @param zone the centre's of now
/// @param segmenter divides notes into words
public record StoredTags(Store store, Supplier<ZoneId> zone, Segmenter segmenter) implements TagBook {
    /// With the dictionary of Chinese words.
    public StoredTags(Store store, Supplier<ZoneId> zone) {
        this(store, zone, new DictionaryWords());
    }

    private TagRepository tags() {
        return store.tags().tags();
    }

    @Override
    public Tagged tagged() {
        return Tagged.of(store.tags().libraries().inForce(), tags().columns(), tags().state());
    }

    @Override
    public Acted<TagRepository.Made> make(LocalDate today) {
        return tags().run(tags().lastDay(today, zone.get()), zone.get(), segmenter);
    }

    @Override
    public Acted<TagRepository.Made> refresh(LocalDate today) {
        return tags().refresh(tags().lastDay(today, zone.get()), zone.get(), segmenter);
    }

    @Override
    public Acted<TagRepository.Made> say(int customer, CustomerTag shown, Verdict.Kind kind, String author,
            LocalDate today) {
        return switch (store.tags().verdicts().say(customer, shown, kind, author, today)) {
            case Acted.Failed<Verdict>(var fault, var detail) -> new Acted.Failed<>(fault, detail);
            // As of the day they were made: nothing has come in that would be of a later one.
            case Acted.Done<Verdict> _ -> tags().refresh(tags().state().map(TagRepository.State::asOf).orElse(today),
                    zone.get(), segmenter);
        };
    }

    /// The tags there are, and how many customers have them.
    public TagOverview overview() {
        Tagged now = tagged();
        return new TagOverview(now.library(), tags().weights(), now.state(), now.columns().size(), now.coverage());
    }

    /// A customer's tags with what speaks for them, as of the day the tags were made; none before that.
    List<CustomerTag> of(Customer customer) {
        return tags().state().map(state -> tags().ofCustomer(customer, state.asOf(), zone.get(), segmenter))
                .orElse(List.of());
    }
}
