package greenlane.store.purchase;

/// A line of an order as it is stored and holds.
///
/// @param importBatch the import that brought it
/// @param cancelledQuantity how many pieces of it were cancelled later
/// @param day epoch day in the centre's zone
/// @param second of that day, −1 where only the day is known
/// @param listPriceMinor −1 where it is not known
public record StoredPurchase(long importBatch, String order, int day, int second, String product, String description,
        int quantity, int cancelledQuantity, long unitPriceMinor, long listPriceMinor) {}
