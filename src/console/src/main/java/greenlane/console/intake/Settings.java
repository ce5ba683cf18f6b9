package greenlane.console.intake;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// What is said of a file's amounts and clocks.
///
/// @param rate what one unit of the currency is in the store's, as typed
record Settings(Currency currency, String rate, ZoneId zone) {
    /// The rate, where it is a number above zero.
    Optional<BigDecimal> rateNumber() {
        try {
            return Optional.of(new BigDecimal(rate.strip())).filter(it -> it.signum() > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
