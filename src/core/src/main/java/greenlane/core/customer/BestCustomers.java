package greenlane.core.customer;

/// The best of the customers that fit equally well: those of the highest worth, and of equal ones the lowest numbers. A heap with the
/// least one on top. Belongs to one search.
final class BestCustomers {
    private final long[] worths;
    private final int[] numbers;
    private int size;

    BestCustomers(int sizeMax) {
        worths = new long[sizeMax];
        numbers = new int[sizeMax];
    }

    /// Takes a customer in, where it is better than the least one. Customers come in the order of their numbers.
    void add(int number, long worth) {
        if (size < numbers.length) {
            rise(size++, number, worth);
        } else if (worth > worths[0]) {
            sink(size, number, worth);
        }
    }

    /// How many there are.
    int size() {
        return size;
    }

    /// Puts the numbers into an array from a position on, best first, and leaves nothing behind.
    void drain(int[] into, int from) {
        for (int at = from + size - 1; size > 0; at--) {
            into[at] = numbers[0];
            size--;
            sink(size, numbers[size], worths[size]);
        }
    }

    /// Whether the first is less than the second: they are asked for their worth, and then for the higher number.
    private static boolean less(long worth, int number, long otherWorth, int otherNumber) {
        return worth != otherWorth ? worth < otherWorth : number > otherNumber;
    }

    private void rise(int hole, int number, long worth) {
        int at = hole;
        while (at > 0 && less(worth, number, worths[(at - 1) / 2], numbers[(at - 1) / 2])) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, number, worth);
    }

    private void sink(int count, int number, long worth) {
        int at = 0;
        while (2 * at + 1 < count) {
            int child = 2 * at + 1;
            if (child + 1 < count && less(worths[child + 1], numbers[child + 1], worths[child], numbers[child])) {
                child++;
            }
            if (!less(worths[child], numbers[child], worth, number)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, number, worth);
    }

    private void move(int from, int to) {
        worths[to] = worths[from];
        numbers[to] = numbers[from];
    }

    private void put(int at, int number, long worth) {
        worths[at] = worth;
        numbers[at] = number;
    }
}
