package greenlane.feeds.purchases;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.Refusal;

/// In what currency and zone a file's prices and clocks are, and in what the store's.
///
/// @param currency the file's
/// @param zone of the file's clocks
/// @param storeCurrency the store's, in which amounts are handed on
/// @param storeZone the centre's, in which days are counted
/// @param rate what one unit of the file's currency is in the store's; needed where they differ
public record PurchaseReading(Currency currency, ZoneId zone, Currency storeCurrency, ZoneId storeZone,
        Optional<BigDecimal> rate) {
    public PurchaseReading {
        if (rate.isPresent() && rate.get().signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero: " + rate.get());
        }
    }

    /// A file in the store's own currency and the centre's own zone.
    public static PurchaseReading of(Currency currency, ZoneId zone) {
        return new PurchaseReading(currency, zone, currency, zone, Optional.empty());
    }

    /// Why a file cannot be read like this; nothing where it can.
    Optional<Refusal> refusal(String file) {
        return currency.equals(storeCurrency) || rate.isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(file, 0, "", Refusal.Code.OTHER_CURRENCY,
                        new Detail.Currencies(currency.getCurrencyCode(), storeCurrency.getCurrencyCode())));
    }

    /// What one unit of the file's currency is in minor units of the store's.
    BigDecimal minorPerUnit() {
        BigDecimal factor = currency.equals(storeCurrency) ? BigDecimal.ONE : rate.orElseThrow();
        return factor.movePointRight(Math.max(0, storeCurrency.getDefaultFractionDigits()));
    }
}
