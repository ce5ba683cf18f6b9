package greenlane.console.live;

import java.util.Optional;
import java.util.OptionalLong;

import greenlane.core.customer.Masked;
import greenlane.core.customer.Tier;

/// Who those are that wait, as the centre's own customers: what a call log says of them is a code or a phone number.
@FunctionalInterface
public interface Callers {
    /// Nobody is known.
    Callers NONE = _ -> Optional.empty();

    /// A customer who waits.
    ///
    /// @param name empty where it is not known
    /// @param tier by the newest run or by hand; empty where there is none
    /// @param expectedMinor what the next twelve months are expected to bring, in the currency's smallest unit; empty where there is no run
    /// @param currency three letters; empty where none is known
    record Caller(String code, String name, Optional<Tier> tier, OptionalLong expectedMinor,
            String currency) {}

    /// What is known of whom a contact names so. Answers at once: whoever is still being looked up is not known yet, and asked for again.
    Optional<Caller> of(String customer);

    /// What somebody is called whom a contact names so: by name where that is known; a phone number is masked.
    default String nameOf(String customer) {
        return of(customer).map(Caller::name).filter(it -> !it.isEmpty())
                .orElseGet(() -> Masked.caller(customer).text());
    }
}
