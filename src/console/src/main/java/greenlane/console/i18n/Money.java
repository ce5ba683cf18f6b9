package greenlane.console.i18n;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/// How amounts are written in the store's currency: `¥18,640`, `£4.20`, `CHF 120`, with small change only below 100.
///
/// @param code three letters; empty where no currency is known
public record Money(String code) {
    private static final String MINUS = "\u2212";
    private static final int WHOLE_FROM = 100;
    private static final int USUAL_DIGITS = 2;
    private static final Map<String, String> SIGNS = Map.of("CNY", "¥", "JPY", "¥", "GBP", "£", "EUR", "€", "USD", "$",
            "TWD", "NT$", "HKD", "HK$", "", "¤");

    /// An amount in minor units.
    public String minor(long amount) {
        return whole(BigDecimal.valueOf(amount, digits()).doubleValue());
    }

    /// An amount in the currency's own unit.
    public String whole(double amount) {
        if (Double.isNaN(amount)) {
            return Figures.MISSING;
        }
        double size = Math.abs(amount);
        boolean small = size < WHOLE_FROM && size > 0 && digits() > 0;
        String number = String.format(Locale.ROOT, small ? "%,." + digits() + "f" : "%,.0f", size);
        return (amount < 0 ? MINUS : "") + sign() + number;
    }

    /// A range with the sign once: `¥14,900–29,300`.
    public String range(double low, double high) {
        return whole(low) + "–" + String.format(Locale.ROOT, "%,.0f", high);
    }

    private String sign() {
        String known = SIGNS.get(code);
        return known == null ? code + " " : known;
    }

    private int digits() {
        if (code.isEmpty()) {
            return USUAL_DIGITS;
        }
        return Currency.getAvailableCurrencies().stream().filter(it -> it.getCurrencyCode().equals(code)).findFirst()
                .map(Currency::getDefaultFractionDigits).filter(it -> it >= 0).orElse(USUAL_DIGITS);
    }
}
