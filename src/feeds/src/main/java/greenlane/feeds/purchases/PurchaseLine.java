package greenlane.feeds.purchases;

/// One line of a purchase as a file has it. One object is filled again for every row, so that a million rows make no garbage; its texts are
/// the same objects for the same names. Belongs to the reading thread.
public final class PurchaseLine {
    /// What a line is.
    public enum Kind {
        /// Something was bought.
        SALE("sale"),
        /// Something that was bought was given back or taken off the bill.
        CANCELLATION("cancellation"),
        /// Something was handed over for nothing.
        GIFT("gift");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The stable word for this kind.
        public String code() {
            return code;
        }
    }

    /// The second of a day that the file does not state.
    public static final int UNKNOWN = -1;
    /// The longest code of a customer, a product or an invoice.
    public static final int CODE_MAX = 128;
    /// The longest description kept; a longer one is cut.
    public static final int DESCRIPTION_MAX = 400;

    String customer = "";
    String invoice = "";
    String product = "";
    String description = "";
    String region = "";
    Kind kind = Kind.SALE;
    int day;
    int second = UNKNOWN;
    long quantityMillis;
    long amountMinor;

    PurchaseLine() {}

    /// The code of the customer; never empty.
    public String customer() {
        return customer;
    }

    /// The number of the invoice; of a cancellation the number of the cancellation. Empty where the file has none.
    public String invoice() {
        return invoice;
    }

    /// The code of what was bought; may be empty.
    public String product() {
        return product;
    }

    /// What was bought, in words; may be empty.
    public String description() {
        return description;
    }

    /// Where the customer is, as the file says; may be empty.
    public String region() {
        return region;
    }

    /// What the line is.
    public Kind kind() {
        return kind;
    }

    /// The day in the centre's zone, as an epoch day.
    public int day() {
        return day;
    }

    /// The second of that day; [#UNKNOWN] where the file has days only.
    public int second() {
        return second;
    }

    /// How many were bought or cancelled, in thousandths of one; above 0.
    public long quantityMillis() {
        return quantityMillis;
    }

    /// What was paid for all of them, or given back, in minor units of the store's currency; above 0, and 0 for a gift. An amount
    /// that is less than half a minor unit is 0 as well.
    public long amountMinor() {
        return amountMinor;
    }

    /// How many pieces the amount is for, so that [#pieceMinor()] times this is the amount to the last unit: the quantity where it is whole
    /// and divides the amount, else 1.
    public int pieces() {
        long whole = quantityMillis / 1_000;
        boolean divides = whole * 1_000 == quantityMillis && whole > 0 && amountMinor % whole == 0;
        return divides ? Math.toIntExact(whole) : 1;
    }

    /// What one of the [#pieces()] costs, in minor units of the store's currency.
    public long pieceMinor() {
        return amountMinor / pieces();
    }
}
