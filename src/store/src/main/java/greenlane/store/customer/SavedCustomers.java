package greenlane.store.customer;

import java.util.List;

import greenlane.core.customer.Customer;

/// What saving customers came to.
///
/// @param added how many were new
/// @param changed how many were known and are different now
/// @param same how many were known just so
/// @param tooLong how many were left out: a field longer than is kept, no code, or as many customers already as there can be
/// @param now the new and the different ones as they are now, for an index of all
public record SavedCustomers(int added, int changed, int same, int tooLong, List<Customer> now) {
    public SavedCustomers {
        now = List.copyOf(now);
    }

    /// Nobody.
    static final SavedCustomers NONE = new SavedCustomers(0, 0, 0, 0, List.of());

    /// The counts alone.
    SavedCustomers counts() {
        return new SavedCustomers(added, changed, same, tooLong, List.of());
    }

    /// The counts of both.
    SavedCustomers plus(SavedCustomers other) {
        return new SavedCustomers(added + other.added, changed + other.changed, same + other.same,
                tooLong + other.tooLong, List.of());
    }
}
