package greenlane.console.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;
import greenlane.store.act.Acted;
import greenlane.store.act.ChangeListener;
import greenlane.store.customer.SavedCustomers;
import greenlane.store.tier.TierOverrideRepository;

/// Where the page reads customers and where its acts go. Everything here may take time and is never called on the screen's thread but
/// [#listen]; reads throw [greenlane.store.disk.StoreException] when the disk fails.
public interface CustomerBook {
    /// What searching looks at, as it is now.
    CustomerBase base(LocalDate today);

    /// Customers by their numbers, in the order asked for.
    List<Customer> page(List<Integer> numbers);

    /// All that is known of one customer; empty when there is none of this number.
    Optional<Profile> profile(CustomerBase base, int number, LocalDate today);

    /// The customers' tags.
    TagBook tags();

    /// What a customer bought and about what there was contact, newest first.
    ///
    /// @param rows how many at most, up to [Timeline#ROWS_MAX]
    Timeline timeline(Customer customer, int rows);

    /// Records that somebody is shown the phone number of a customer, and gives it.
    Acted<Optional<String>> reveal(int number, String actor);

    /// The saved segments by name.
    List<Segment> segments();

    /// Saves a segment; one of the same name is replaced.
    Acted<Segment> save(Segment segment);

    /// Removes a segment.
    Acted<Boolean> remove(String segment);

    /// Gives a customer a tier by hand.
    Acted<TierOverrideRepository.Outcome> override(int number, TierOverride.Request request, int levels);

    /// Takes it back.
    Acted<Optional<TierOverride>> withdraw(long override, LocalDate from, String author);

    /// The tiers given by hand that are in force, by customer.
    Map<Integer, Tier> overrides(LocalDate today);

    /// Names who is responsible for a customer.
    Acted<SavedCustomers> assign(Customer customer, String owner);

    /// From now on tells a listener which records changed.
    void listen(ChangeListener listener);
}
