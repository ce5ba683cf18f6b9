package greenlane.console.customers;

import java.util.Optional;
import java.util.OptionalDouble;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;

/// A customer in the list.
///
/// @param byHand whether somebody gave the tier
/// @param active the probability of being active; empty where no model says
record CustomerRow(Customer customer, Optional<Tier> tier, boolean byHand, boolean silent, OptionalDouble active,
        long spendMinor) {
    static CustomerRow of(CustomerBase base, Customer customer) {
        int number = customer.number();
        return new CustomerRow(customer, base.tier(number), base.overrides().containsKey(number), base.silent(number),
                base.active(number), base.valueMinor(number));
    }

    /// The name, or the code where no name is known.
    String name() {
        return customer.name().isBlank() ? customer.code() : customer.name();
    }
}
