package greenlane.store.customer;

import java.time.Instant;

/// That someone was shown what is personal of a customer.
///
/// @param field the word of a [PersonalField]
public record Reveal(int customer, String field, String actor, Instant at) {}
