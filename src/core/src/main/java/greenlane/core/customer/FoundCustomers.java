package greenlane.core.customer;

import java.util.List;

/// What a search found.
///
/// @param total how many customers there are in all
/// @param first the numbers of the first of them, best first, [#FIRST_MAX] at most
/// @param complete whether everybody was looked at; false when the search was given up on the way
public record FoundCustomers(long total, List<Integer> first, boolean complete) {
    /// How many are listed.
    public static final int FIRST_MAX = 200;

    public FoundCustomers {
        first = List.copyOf(first);
    }
}
