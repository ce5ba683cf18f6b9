package greenlane.core.purchase;

import java.util.Arrays;

/// Purchase lines in columns: some 50 bytes a line, in place of a few hundred as objects. Belongs to one thread.
public final class PurchaseRows {
    private int size;
    private int[] customer;
    private int[] source;
    private int[] order;
    private int[] day;
    private int[] second;
    private int[] product;
    private int[] quantity;
    private long[] unitPriceMinor;
    private long[] listPriceMinor;
    private final OrderCodes codes = new OrderCodes();
    /// The last code copied from other rows: lines of an order come one after the other.
    private int copiedFrom = -1;
    private int copiedTo;

    /// @param capacity how many lines there is room for at first
    public PurchaseRows(int capacity) {
        int room = Math.max(capacity, 16);
        customer = new int[room];
        source = new int[room];
        order = new int[room];
        day = new int[room];
        second = new int[room];
        product = new int[room];
        quantity = new int[room];
        unitPriceMinor = new long[room];
        listPriceMinor = new long[room];
    }

    private void room() {
        if (size < day.length) {
            return;
        }
        int room = Math.multiplyExact(size, 2);
        customer = Arrays.copyOf(customer, room);
        source = Arrays.copyOf(source, room);
        order = Arrays.copyOf(order, room);
        day = Arrays.copyOf(day, room);
        second = Arrays.copyOf(second, room);
        product = Arrays.copyOf(product, room);
        quantity = Arrays.copyOf(quantity, room);
        unitPriceMinor = Arrays.copyOf(unitPriceMinor, room);
        listPriceMinor = Arrays.copyOf(listPriceMinor, room);
    }

    /// How many lines there are.
    public int size() {
        return size;
    }

    /// How many bytes the order codes take.
    public int codeBytes() {
        return codes.bytesHeld();
    }

    /// Forgets all lines, and keeps the room.
    public void clear() {
        size = 0;
        codes.clear();
        copiedFrom = -1;
    }

    /// Adds a line.
    ///
    /// @param customerNumber whose it is
    /// @param sourceNumber which import brought it: of two that state the same order, the higher is right
    /// @param productNumber what it is of, −1 for no product
    public void add(int customerNumber, int sourceNumber, int productNumber, PurchaseLine line) {
        add(customerNumber, sourceNumber, codes.add(line.order()), line.day(), line.second(), productNumber,
                line.quantity(), line.unitPriceMinor(), line.listPriceMinor());
    }

    void add(int whose, int from, int code, int onDay, int atSecond, int what, int pieces, long price, long list) {
        room();
        customer[size] = whose;
        source[size] = from;
        order[size] = code;
        day[size] = onDay;
        second[size] = atSecond;
        product[size] = what;
        quantity[size] = pieces;
        unitPriceMinor[size] = price;
        listPriceMinor[size] = list;
        size++;
    }

    /// Adds a line of other rows. Until [#clear], the other rows of one call after the other are either the same or have been
    /// [#otherRows] in between.
    public void add(PurchaseRows other, int row) {
        int code = other.order[row];
        if (code != copiedFrom) {
            copiedTo = codes.add(other.codes, code);
            copiedFrom = code;
        }
        add(other.customer[row], other.source[row], copiedTo, other.day[row], other.second[row], other.product[row],
                other.quantity[row], other.unitPriceMinor[row], other.listPriceMinor[row]);
    }

    /// Says that the next lines are copied from other rows than the last ones, or that those have changed.
    public void otherRows() {
        copiedFrom = -1;
    }

    /// Forgets all lines but the first.
    public void truncate(int keep) {
        size = Math.min(size, keep);
    }

    /// Sets where all lines come from.
    public void comeFrom(int sourceNumber) {
        Arrays.fill(source, 0, size, sourceNumber);
    }

    public int customer(int row) {
        return customer[row];
    }

    /// Which import brought a line.
    public int source(int row) {
        return source[row];
    }

    public String orderCode(int row) {
        return codes.text(order[row]);
    }

    public int day(int row) {
        return day[row];
    }

    public int second(int row) {
        return second[row];
    }

    /// The number of the product, −1 for none.
    public int product(int row) {
        return product[row];
    }

    public int quantity(int row) {
        return quantity[row];
    }

    public long unitPriceMinor(int row) {
        return unitPriceMinor[row];
    }

    public long listPriceMinor(int row) {
        return listPriceMinor[row];
    }

    /// What a line counts as.
    public LineKind kind(int row) {
        return LineKind.of(quantity[row], unitPriceMinor[row]);
    }

    int order(int row) {
        return order[row];
    }

    OrderCodes codes() {
        return codes;
    }

    /// The rows in order of their customers, and of their coming among those of one: `customer << 32 | row`.
    public long[] byCustomer() {
        long[] keys = new long[size];
        boolean sorted = true;
        for (int row = 0; row < size; row++) {
            keys[row] = ((long) customer[row] << 32) | row;
            sorted &= row == 0 || keys[row] > keys[row - 1];
        }
        if (!sorted) {
            Arrays.sort(keys);
        }
        return keys;
    }

    /// Orders lines by the order they belong to. Where there is a code it is the code, otherwise the day.
    int compareOrder(int a, int b) {
        int difference = codes.compare(order[a], order[b]);
        return difference == 0 && order[a] == OrderCodes.NONE ? Integer.compare(day[a], day[b]) : difference;
    }

    /// Orders lines by all that they state.
    int compareContent(int a, int b) {
        int difference = Integer.compare(day[a], day[b]);
        if (difference == 0) {
            difference = Integer.compare(second[a], second[b]);
        }
        if (difference == 0) {
            difference = Integer.compare(product[a], product[b]);
        }
        if (difference == 0) {
            difference = Long.compare(unitPriceMinor[a], unitPriceMinor[b]);
        }
        if (difference == 0) {
            difference = Integer.compare(quantity[a], quantity[b]);
        }
        return difference == 0 ? Long.compare(listPriceMinor[a], listPriceMinor[b]) : difference;
    }

    /// Orders lines as they happened: a day's cancellations without a time come last, its other lines without one first.
    int compareTime(int a, int b) {
        int difference = Integer.compare(day[a], day[b]);
        if (difference == 0) {
            difference = Integer.compare(secondOrEdge(a), secondOrEdge(b));
        }
        if (difference == 0) {
            difference = Boolean.compare(quantity[a] < 0, quantity[b] < 0);
        }
        if (difference == 0) {
            difference = compareOrder(a, b);
        }
        return difference == 0 ? compareContent(a, b) : difference;
    }

    private int secondOrEdge(int row) {
        return second[row] == PurchaseLine.UNKNOWN && quantity[row] < 0 ? Integer.MAX_VALUE : second[row];
    }
}
