package greenlane.core.customer;

import java.time.LocalDate;
import java.util.Optional;

/// Who a customer is.
///
/// @param number the position in every column about customers: 0, 1, 2 … without holes
/// @param code what the centre calls the customer; unique
/// @param name may be empty where only the code is known
/// @param phone as it was recorded, not masked; may be empty
/// @param region a city or province, as the centre writes it; may be empty
/// @param since customer since, where it is known apart from the first purchase
/// @param owner who is responsible for this customer by name; may be empty
public record Customer(int number, String code, String name, Kind kind, String phone, String region,
        Optional<LocalDate> since, String owner) {
    /// The longest name kept; a longer one is refused.
    public static final int NAME_MAX = 400;
    /// The longest code kept.
    public static final int CODE_MAX = 128;

    /// What a customer is in law.
    public enum Kind {
        PERSON("person"), COMPANY("company"), UNKNOWN("");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The word for this kind in files and in the store.
        public String code() {
            return code;
        }
    }

    public Customer {
        if (number < 0 || code.isBlank() || code.length() > CODE_MAX || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("customer " + number + " has a code or name that cannot be kept");
        }
    }
}
