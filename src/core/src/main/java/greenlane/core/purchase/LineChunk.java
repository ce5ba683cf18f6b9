package greenlane.core.purchase;

/// Purchase lines as bytes, column by column: some ten bytes a line. The lines stand in order of their customers; neighbours share what
/// they have in common, so that orders given in one piece pack best.
///
/// The form: `lines, orders, flags`, then for each order `customer step, bytes of the code shared with the last one, bytes that follow and these,
/// day step, lines`, then for all lines one column after the other: day after the order's, second, product, quantity, price, list price. Seconds and list
/// prices are left out where no line of the chunk has one.
public final class LineChunk {
    /// How many lines a chunk has at most. Small, because one customer's lines cost the reading of a whole chunk.
    public static final int LINES_MAX = 1_024;

    private static final int HAS_SECONDS = 1;
    private static final int HAS_LIST_PRICES = 2;

    private final ByteWriter out = new ByteWriter(16 * LINES_MAX);
    private final ByteWriter orders = new ByteWriter(8 * LINES_MAX);
    private int orderCount;

    /// Packs lines.
    ///
    /// @param rows the lines
    /// @param which their rows, customers ascending
    public byte[] pack(PurchaseRows rows, int[] which, int from, int to) {
        int flags = packOrders(rows, which, from, to);
        out.clear();
        out.unsigned(to - from);
        out.unsigned(orderCount);
        out.unsigned(flags);
        out.append(orders);
        int last = 0;
        for (int at = from; at < to; at++) {
            int day = rows.day(which[at]);
            int before = at > from && sameOrder(rows, which[at - 1], which[at]) ? last : day;
            out.signed(day - (long) before);
            last = before;
        }
        if ((flags & HAS_SECONDS) != 0) {
            long previous = 0;
            for (int at = from; at < to; at++) {
                out.signed(rows.second(which[at]) - previous);
                previous = rows.second(which[at]);
            }
        }
        for (int at = from; at < to; at++) {
            out.unsigned(rows.product(which[at]) + 1L);
        }
        for (int at = from; at < to; at++) {
            out.signed(rows.quantity(which[at]));
        }
        for (int at = from; at < to; at++) {
            out.signed(rows.unitPriceMinor(which[at]));
        }
        if ((flags & HAS_LIST_PRICES) != 0) {
            for (int at = from; at < to; at++) {
                out.unsigned(rows.listPriceMinor(which[at]) + 1);
            }
        }
        return out.toArray();
    }

    private static boolean sameOrder(PurchaseRows rows, int a, int b) {
        return rows.customer(a) == rows.customer(b) && rows.compareOrder(a, b) == 0;
    }

    private int packOrders(PurchaseRows rows, int[] which, int from, int to) {
        orders.clear();
        orderCount = 0;
        int flags = 0;
        int customer = 0;
        int code = OrderCodes.NONE;
        int day = 0;
        int start = from;
        while (start < to) {
            int first = which[start];
            int end = start;
            while (end < to && sameOrder(rows, first, which[end])) {
                flags |= rows.second(which[end]) == PurchaseLine.UNKNOWN ? 0 : HAS_SECONDS;
                flags |= rows.listPriceMinor(which[end]) == PurchaseLine.UNKNOWN ? 0 : HAS_LIST_PRICES;
                end++;
            }
            if (rows.customer(first) < customer) {
                throw new IllegalArgumentException("lines out of the order of their customers");
            }
            orders.unsigned(rows.customer(first) - customer);
            int shared = rows.codes().shared(code, rows.order(first));
            orders.unsigned(shared);
            orders.unsigned(rows.codes().length(rows.order(first)) - shared);
            rows.codes().writeTail(rows.order(first), shared, orders);
            orders.signed(rows.day(first) - (long) day);
            orders.unsigned(end - start);
            customer = rows.customer(first);
            code = rows.order(first);
            day = rows.day(first);
            orderCount++;
            start = end;
        }
        return flags;
    }

    /// Adds the lines of a chunk to rows.
    ///
    /// @param source where they come from
    public static void unpack(byte[] packed, int source, PurchaseRows into) {
        ByteReader in = new ByteReader(packed);
        int lines = in.unsignedInt();
        int orders = in.unsignedInt();
        int flags = in.unsignedInt();
        int[] customer = new int[lines];
        int[] code = new int[lines];
        int[] day = new int[lines];
        unpackOrders(in, orders, into.codes(), customer, code, day);
        for (int line = 0; line < lines; line++) {
            day[line] += in.signedInt();
        }
        int[] second = new int[lines];
        int previous = (flags & HAS_SECONDS) == 0 ? PurchaseLine.UNKNOWN : 0;
        for (int line = 0; line < lines; line++) {
            previous += (flags & HAS_SECONDS) == 0 ? 0 : in.signedInt();
            second[line] = previous;
        }
        int[] product = new int[lines];
        for (int line = 0; line < lines; line++) {
            product[line] = in.unsignedInt() - 1;
        }
        int[] quantity = new int[lines];
        for (int line = 0; line < lines; line++) {
            quantity[line] = in.signedInt();
        }
        long[] price = new long[lines];
        for (int line = 0; line < lines; line++) {
            price[line] = in.signed();
        }
        for (int line = 0; line < lines; line++) {
            long list = (flags & HAS_LIST_PRICES) == 0 ? PurchaseLine.UNKNOWN : in.unsigned() - 1;
            into.add(customer[line], source, code[line], day[line], second[line], product[line], quantity[line],
                    price[line], list);
        }
    }

    private static void unpackOrders(ByteReader in, int orders, OrderCodes codes, int[] customer, int[] code,
            int[] day) {
        int whose = 0;
        int last = OrderCodes.NONE;
        int onDay = 0;
        int line = 0;
        for (int order = 0; order < orders; order++) {
            whose += in.unsignedInt();
            int shared = in.unsignedInt();
            int rest = in.unsignedInt();
            last = codes.addLike(last, shared, in.bytes(), in.at(), rest);
            in.skip(rest);
            onDay += in.signedInt();
            int end = line + in.unsignedInt();
            while (line < end) {
                customer[line] = whose;
                code[line] = last;
                day[line++] = onDay;
            }
        }
    }
}
