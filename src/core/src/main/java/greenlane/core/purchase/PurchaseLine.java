package greenlane.core.purchase;

import java.nio.charset.StandardCharsets;

/// A line of an order, as a source states it.
///
/// @param customer the centre's code of the customer; empty where the source names none
/// @param order the source's code of the order; empty where the source knows no orders: then the lines of a customer's day are one order
/// @param day epoch day in the centre's zone
/// @param second of that day, −1 where the source states only the day
/// @param product the code of the product; empty where the source names none
/// @param description of the product; may be empty
/// @param quantity below zero where the line takes back a sale
/// @param unitPriceMinor what one piece cost, in minor units of the store's currency
/// @param listPriceMinor what one piece costs without a discount, [#UNKNOWN] where the source does not say
public record PurchaseLine(String customer, String order, int day, int second, String product, String description,
        int quantity, long unitPriceMinor, long listPriceMinor) {
    /// A list price or a second of the day that the source does not state.
    public static final int UNKNOWN = -1;
    /// The longest code of a customer, an order or a product, in characters.
    public static final int CODE_MAX = 128;
    /// What a line comes to at most, either way: sums over a customer's lines stay within 64 bits.
    public static final long AMOUNT_MINOR_MAX = 1_000_000_000_000L;
    /// How many pieces a line states at most, either way.
    public static final int QUANTITY_MAX = 1_000_000_000;
    /// The days that can be kept: the years 1900 to 2199.
    public static final int DAY_MIN = -25_567;
    public static final int DAY_MAX = 84_005;

    private static final int SECONDS_OF_DAY = 86_400;

    public PurchaseLine {
        if (customer.length() > CODE_MAX || order.length() > CODE_MAX || product.length() > CODE_MAX) {
            throw new IllegalArgumentException("a code of a purchase is longer than " + CODE_MAX + " characters");
        }
        if (day < DAY_MIN || day > DAY_MAX || second < UNKNOWN || second >= SECONDS_OF_DAY) {
            throw new IllegalArgumentException("a purchase on day " + day + " at second " + second);
        }
        if (listPriceMinor < UNKNOWN || !amountFits(quantity, unitPriceMinor) || !amountFits(1, listPriceMinor)) {
            throw new IllegalArgumentException(quantity + " pieces at " + unitPriceMinor + " (list " + listPriceMinor
                    + ") come to more than can be kept");
        }
    }

    /// Whether what a line comes to can be kept.
    public static boolean amountFits(int quantity, long unitPriceMinor) {
        return quantity >= -QUANTITY_MAX && quantity <= QUANTITY_MAX
                && Math.abs((double) unitPriceMinor) * Math.max(1, Math.abs(quantity)) <= AMOUNT_MINOR_MAX;
    }

    /// This line as the cancellation of what it states, for sources that say so apart from the quantity's sign, by an order code that
    /// begins with C for example.
    public PurchaseLine cancelling() {
        return quantity <= 0
                ? this
                : new PurchaseLine(customer, order, day, second, product, description, -quantity, unitPriceMinor,
                        listPriceMinor);
    }

    /// What a line counts as.
    public LineKind kind() {
        return LineKind.of(quantity, unitPriceMinor);
    }

    static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
