package greenlane.store.customer;

import java.time.LocalDate;
import java.util.Optional;

import greenlane.core.customer.Customer;

/// What is said of a customer, by code. An empty field, and a kind that is unknown, leave what is known as it is.
///
/// @param since customer since
public record CustomerChange(String code, String name, Customer.Kind kind, String phone, String region,
        Optional<LocalDate> since, String owner) {
    /// Only that there is such a customer.
    public static CustomerChange of(String code) {
        return new CustomerChange(code, "", Customer.Kind.UNKNOWN, "", "", Optional.empty(), "");
    }
}
