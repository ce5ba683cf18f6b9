package greenlane.feeds.customers;

import java.time.LocalDate;
import java.util.Optional;

import greenlane.core.customer.Customer;

/// What a file says of a customer. A field the file has no column for is empty, and the store keeps what it knew.
///
/// @param code what the centre calls the customer
/// @param name empty where the file does not say
/// @param since customer since
/// @param owner who is responsible for this customer by name
public record CustomerRow(String code, String name, Customer.Kind kind, String phone, String region,
        Optional<LocalDate> since, String owner) {}
