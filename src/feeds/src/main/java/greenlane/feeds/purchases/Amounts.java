package greenlane.feeds.purchases;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Turns what a file has of money into minor units of the store's currency. Half a minor unit is rounded up.
final class Amounts {
    /// An amount that is too large to be kept.
    static final long TOO_LARGE = Long.MIN_VALUE;
    /// The largest amount of a line, in minor units, and the largest quantity, in thousandths.
    static final long MAX = 1_000_000_000_000L;

    private static final long MICROS = 1_000_000;
    private static final long MILLIS = 1_000;

    private final BigDecimal minorPerUnit;
    /// The same as a whole number; 0 where it is none, or too large for quick arithmetic.
    private final long wholePerUnit;

    Amounts(PurchaseReading reading) {
        minorPerUnit = reading.minorPerUnit();
        BigDecimal plain = minorPerUnit.stripTrailingZeros();
        wholePerUnit = plain.scale() <= 0 && plain.precision() - plain.scale() <= 6 ? plain.longValueExact() : 0;
    }

    /// A quantity in thousandths times a price in millionths of a unit.
    long of(long quantityMillis, long priceMicros) {
        long product = quantityMillis * priceMicros;
        boolean fits = Math.multiplyHigh(quantityMillis, priceMicros) == 0 && product >= 0 && wholePerUnit > 0
                && product < Long.MAX_VALUE / wholePerUnit - MICROS * MILLIS;
        if (fits) {
            return checked((product * wholePerUnit + MICROS * MILLIS / 2) / (MICROS * MILLIS));
        }
        return of(BigDecimal.valueOf(quantityMillis, 3).multiply(BigDecimal.valueOf(priceMicros, 6)));
    }

    /// An amount in units of the file's currency.
    long of(BigDecimal units) {
        BigDecimal minor = units.multiply(minorPerUnit).setScale(0, RoundingMode.HALF_UP);
        return minor.compareTo(BigDecimal.valueOf(MAX)) > 0 ? TOO_LARGE : minor.longValueExact();
    }

    private static long checked(long minor) {
        return minor > MAX ? TOO_LARGE : minor;
    }
}
