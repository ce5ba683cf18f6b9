package greenlane.core.purchase;

/// What one month changed for the customers of one block, as bytes that can be put together anew without unpacking them.
///
/// A page is a row of entries by customer: `step from the customer before, bytes, the bytes themselves`. In a page of days the bytes are one cell for each day
/// on which the totals changed; in a page of habits they are [PurchaseHabits]. An edit is written as an entry is, with one bit
/// more that says whether it replaces the customer's entry or joins it.
///
/// A cell is `day of month, whether it is absolute`, then either what was spent, or the totals after it as they stand: a plain further day of
/// purchase takes some four bytes. A day on which something bought earlier was cancelled is absolute always, so that what it states is never taken for what was
/// bought on it.
public final class MonthPage {
    /// How many customers share a page: so few that no month of theirs can pass a megabyte, the most that H2 keeps in a row.
    public static final int CUSTOMERS = 1_024;
    /// No entries.
    public static final byte[] EMPTY = {};

    private MonthPage() {}

    /// How the bytes of an entry and of what joins it become one.
    interface Joining {
        void join(ByteReader stored, ByteReader more, ByteWriter out);
    }

    static void joinCells(ByteReader stored, ByteReader more, ByteWriter out) {
        stored.copyRest(out);
        more.copyRest(out);
    }

    static void joinHabits(ByteReader stored, ByteReader more, ByteWriter out) {
        PurchaseHabits.read(stored).plus(PurchaseHabits.read(more)).write(out);
    }

    /// @param tookBack whether something that was bought earlier was cancelled on the day
    static void writeCell(ByteWriter out, int monthStart, int day, PurchaseTotals before, PurchaseTotals after,
            boolean tookBack) {
        int tag = (day - monthStart) << 1;
        long spent = after.spendMinor() - before.spendMinor();
        if (!tookBack && spent > 0 && after.equals(before.plus(day, spent))) {
            out.unsigned(tag);
            out.unsigned(spent);
            return;
        }
        out.unsigned(tag | 1);
        out.unsigned(after.purchases());
        if (after.purchases() > 0) {
            out.signed(after.firstDay() - (long) monthStart);
            out.unsigned(after.lastDay() - (long) after.firstDay());
            out.unsigned(after.spendMinor());
            out.unsigned(after.firstSpendMinor());
        }
    }

    /// A stored page with edits applied to it. Both are in order of their customers.
    static byte[] edit(byte[] page, ByteReader edits, Joining joining) {
        ByteReader stored = new ByteReader(page);
        ByteWriter out = new ByteWriter(page.length + 64);
        ByteWriter joined = new ByteWriter(64);
        int last = -1;
        int customer = nextCustomer(stored, -1);
        int edited = -1;
        while (edits.hasMore()) {
            edited += edits.unsignedInt() + 1;
            while (customer < edited) {
                last = copyEntry(out, last, customer, stored.part(stored.unsignedInt()));
                customer = nextCustomer(stored, customer);
            }
            int mark = edits.unsignedInt();
            ByteReader more = edits.part(mark >>> 1);
            if (customer == edited) {
                ByteReader old = stored.part(stored.unsignedInt());
                customer = nextCustomer(stored, customer);
                if ((mark & 1) != 0) {
                    joined.clear();
                    joining.join(old, more, joined);
                    more = new ByteReader(joined.toArray());
                }
            }
            if (more.hasMore()) {
                last = copyEntry(out, last, edited, more);
            }
        }
        while (customer != Integer.MAX_VALUE) {
            last = copyEntry(out, last, customer, stored.part(stored.unsignedInt()));
            customer = nextCustomer(stored, customer);
        }
        return out.toArray();
    }

    private static int nextCustomer(ByteReader page, int customer) {
        return page.hasMore() ? customer + page.unsignedInt() + 1 : Integer.MAX_VALUE;
    }

    private static int copyEntry(ByteWriter out, int last, int customer, ByteReader entry) {
        out.unsigned(customer - last - 1L);
        out.unsigned(entry.length());
        entry.copyRest(out);
        return customer;
    }

    /// Told of each customer's habits in a page.
    @FunctionalInterface
    public interface HabitReader {
        /// Takes a customer's habits.
        ///
        /// @param customer the position in the block
        void habits(int customer, PurchaseHabits habits);
    }

    /// Reads a page of habits.
    public static void readHabits(byte[] page, HabitReader reader) {
        ByteReader in = new ByteReader(page);
        int customer = -1;
        while (in.hasMore()) {
            customer += in.unsignedInt() + 1;
            reader.habits(customer, PurchaseHabits.read(in.part(in.unsignedInt())));
        }
    }
}
