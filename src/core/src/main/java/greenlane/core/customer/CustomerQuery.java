package greenlane.core.customer;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// What customers are looked for by.
///
/// @param text words apart by spaces, each of which must be found in the name, its pinyin, the phone, the code or the region; may be empty
/// @param regions customers of these regions only; all where it is empty
/// @param filter customers who pass by their number: tier, tags, risk
/// @param worth what customers found equally well are ordered by, the highest first; equal ones stay in the order of their numbers
/// @param cancelled asked now and then on the searching thread; the search ends early once it is true
public record CustomerQuery(String text, Set<String> regions, IntPredicate filter, IntToLongFunction worth,
        BooleanSupplier cancelled) {
    /// How many words are looked for; further ones are left out.
    public static final int WORDS_MAX = 8;

    public CustomerQuery {
        regions = Set.copyOf(regions);
    }

    /// A search among everybody by words alone.
    public static CustomerQuery of(String text) {
        return new CustomerQuery(text, Set.of(), _ -> true, _ -> 0, () -> false);
    }

    /// The same among customers of some regions.
    public CustomerQuery in(Set<String> onlyRegions) {
        return new CustomerQuery(text, onlyRegions, filter, worth, cancelled);
    }

    /// The same among customers who pass a filter.
    public CustomerQuery among(IntPredicate onlyThese) {
        return new CustomerQuery(text, regions, onlyThese, worth, cancelled);
    }

    /// The same in another order.
    public CustomerQuery by(IntToLongFunction highestFirst) {
        return new CustomerQuery(text, regions, filter, highestFirst, cancelled);
    }

    /// The same, to be given up once this is true.
    public CustomerQuery until(BooleanSupplier givenUp) {
        return new CustomerQuery(text, regions, filter, worth, givenUp);
    }
}
