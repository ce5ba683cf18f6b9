package greenlane.core.purchase;

import java.util.Arrays;
import java.util.BitSet;

/// What the purchases of the customers of one block come to, in columns. Belongs to one thread.
///
/// Packed it holds for each customer `purchases + 1, last line's day, days since the last purchase, days since the first, spend, first spend`; a customer
/// without a line takes one byte.
public final class TotalsBlock {
    private static final int SIZE = MonthPage.CUSTOMERS;

    private final int[] firstDay = new int[SIZE];
    private final int[] lastDay = new int[SIZE];
    private final int[] purchases = new int[SIZE];
    private final long[] spendMinor = new long[SIZE];
    private final long[] firstSpendMinor = new long[SIZE];
    private final int[] lastLineDay = new int[SIZE];

    /// Totals of customers who bought nothing.
    public TotalsBlock() {
        clear();
    }

    /// Forgets all.
    public void clear() {
        Arrays.fill(purchases, 0);
        Arrays.fill(lastLineDay, PurchaseColumns.NEVER);
    }

    /// A customer's totals.
    ///
    /// @param customer the position in the block
    public PurchaseTotals totals(int customer) {
        return purchases[customer] == 0
                ? PurchaseTotals.NONE
                : new PurchaseTotals(firstDay[customer], lastDay[customer], purchases[customer], spendMinor[customer],
                        firstSpendMinor[customer]);
    }

    /// The day of a customer's last line of any kind, [PurchaseColumns#NEVER] where there is none.
    public int lastLineDay(int customer) {
        return lastLineDay[customer];
    }

    /// The day of the last line of all, [PurchaseColumns#NEVER] where there is none.
    public int lastLineDay() {
        int last = PurchaseColumns.NEVER;
        for (int day : lastLineDay) {
            last = Math.max(last, day);
        }
        return last;
    }

    /// Sets a customer's totals.
    public void set(int customer, PurchaseTotals totals, int dayOfLastLine) {
        firstDay[customer] = totals.firstDay();
        lastDay[customer] = totals.lastDay();
        purchases[customer] = totals.purchases();
        spendMinor[customer] = totals.spendMinor();
        firstSpendMinor[customer] = totals.firstSpendMinor();
        lastLineDay[customer] = dayOfLastLine;
    }

    /// As bytes.
    public byte[] pack() {
        ByteWriter out = new ByteWriter(14 * SIZE);
        for (int customer = 0; customer < SIZE; customer++) {
            if (lastLineDay[customer] == PurchaseColumns.NEVER) {
                out.unsigned(0);
                continue;
            }
            out.unsigned(purchases[customer] + 1L);
            out.signed(lastLineDay[customer]);
            if (purchases[customer] > 0) {
                out.unsigned(lastLineDay[customer] - (long) lastDay[customer]);
                out.unsigned(lastDay[customer] - (long) firstDay[customer]);
                out.unsigned(spendMinor[customer]);
                out.unsigned(firstSpendMinor[customer]);
            }
        }
        return out.toArray();
    }

    /// Takes the place of what is here with what was packed.
    public void unpack(byte[] packed) {
        ByteReader in = new ByteReader(packed);
        for (int customer = 0; customer < SIZE; customer++) {
            int state = in.unsignedInt();
            purchases[customer] = Math.max(0, state - 1);
            lastLineDay[customer] = state == 0 ? PurchaseColumns.NEVER : in.signedInt();
            if (state > 1) {
                lastDay[customer] = lastLineDay[customer] - in.unsignedInt();
                firstDay[customer] = lastDay[customer] - in.unsignedInt();
                spendMinor[customer] = in.unsigned();
                firstSpendMinor[customer] = in.unsigned();
            }
        }
    }

    /// Goes on through a month's page of days, up to a day. The months must be played in order, from the first one on.
    ///
    /// @param asOf the last epoch day that counts
    public void play(byte[] page, int month, int asOf) {
        int start = Months.firstDay(month);
        ByteReader in = new ByteReader(page);
        int customer = -1;
        while (in.hasMore()) {
            customer += in.unsignedInt() + 1;
            int length = in.unsignedInt();
            int end = in.at() + length;
            while (in.at() < end) {
                int tag = in.unsignedInt();
                if (start + (tag >>> 1) > asOf) {
                    in.skip(end - in.at());
                } else if ((tag & 1) == 0) {
                    buy(customer, start + (tag >>> 1), in.unsigned());
                } else {
                    restate(customer, start, in);
                }
            }
        }
    }

    /// Adds up a month's page of days from a day on, up to another, of customers whose totals were empty before the first. A customer of whom something that was
    /// bought earlier is cancelled on one of these days is told: what is here of such a one does not hold.
    ///
    /// @param cancelled where positions in the block are set
    public void playOnly(byte[] page, int month, int from, int asOf, BitSet cancelled) {
        int start = Months.firstDay(month);
        ByteReader in = new ByteReader(page);
        int customer = -1;
        while (in.hasMore()) {
            customer += in.unsignedInt() + 1;
            int length = in.unsignedInt();
            int end = in.at() + length;
            while (in.at() < end) {
                int tag = in.unsignedInt();
                int day = start + (tag >>> 1);
                if (day > asOf) {
                    in.skip(end - in.at());
                } else if ((tag & 1) == 0) {
                    long spentMinor = in.unsigned();
                    if (day >= from) {
                        buy(customer, day, spentMinor);
                    }
                } else {
                    skipTotals(in);
                    if (day >= from) {
                        cancelled.set(customer);
                    }
                }
            }
        }
    }

    private static void skipTotals(ByteReader in) {
        if (in.unsignedInt() > 0) {
            in.signed();
            in.unsigned();
            in.unsigned();
            in.unsigned();
        }
    }

    /// Forgets one customer.
    ///
    /// @param customer the position in the block
    public void forget(int customer) {
        purchases[customer] = 0;
        lastLineDay[customer] = PurchaseColumns.NEVER;
    }

    private void buy(int customer, int day, long spentMinor) {
        if (purchases[customer]++ == 0) {
            firstDay[customer] = day;
            firstSpendMinor[customer] = spentMinor;
            spendMinor[customer] = 0;
        }
        lastDay[customer] = day;
        spendMinor[customer] += spentMinor;
    }

    private void restate(int customer, int start, ByteReader in) {
        purchases[customer] = in.unsignedInt();
        if (purchases[customer] > 0) {
            firstDay[customer] = start + in.signedInt();
            lastDay[customer] = firstDay[customer] + in.unsignedInt();
            spendMinor[customer] = in.unsigned();
            firstSpendMinor[customer] = in.unsigned();
        }
    }

    /// Fills the columns of this block's customers.
    public void fill(PurchaseColumns columns, int block) {
        int base = block * SIZE;
        int end = Math.min(SIZE, columns.size() - base);
        for (int customer = 0; customer < end; customer++) {
            if (purchases[customer] > 0) {
                columns.set(base + customer, firstDay[customer], lastDay[customer], purchases[customer],
                        spendMinor[customer], firstSpendMinor[customer]);
            }
        }
    }
}
