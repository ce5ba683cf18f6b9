package greenlane.store.customer;

import java.util.List;

import greenlane.core.customer.Customer;

/// What saving customers came to.
///
/// @param added how many were new
/// @param changed how many were known and are different now
/// @param same how many were known just so
/// @param tooLong how many have a field longer than is kept, or no code, and were left out
/// @param now the new and the different ones as they are now, for an index of all
public record SavedCustomers(int added, int changed, int same, int tooLong, List<Customer> now) {
    public SavedCustomers {
        now = List.copyOf(now);
    }
}
