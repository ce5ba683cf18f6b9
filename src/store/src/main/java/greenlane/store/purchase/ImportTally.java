package greenlane.store.purchase;

/// What became of the lines of an import.
///
/// `read = withoutCustomer + refused + repeated + known + added + corrected`.
///
/// @param read lines that came
/// @param withoutCustomer named no customer; counted and kept out
/// @param refused had no room: more customers, products or lines of one customer than there can be
/// @param repeated were equal to another line of their order, and dropped by the rule of the import
/// @param known lines of orders that were stored just so
/// @param added lines of orders that were not stored
/// @param corrected lines of orders that were stored otherwise; they hold now
/// @param correctedOrders how many orders that were
/// @param cancellations stored lines that take a sale back
/// @param cancellationsWithoutSale of them, those whose customer had bought no such product before; they reduce nothing
/// @param cancellationsPartlyWithoutSale of them, those of more pieces than had been bought
/// @param withoutValue lines with a customer whose price or quantity is zero; kept, but no purchase
/// @param adjustments lines with a customer and a price below zero; kept, but counted out
/// @param customersNew customers who were not known
/// @param productsNew products that were not known
public record ImportTally(long read, long withoutCustomer, long refused, long repeated, long known, long added,
        long corrected, long correctedOrders, long cancellations, long cancellationsWithoutSale,
        long cancellationsPartlyWithoutSale, long withoutValue, long adjustments, int customersNew,
        int productsNew) {}
