package greenlane.bench.live;

/// A row of twelve cells that change: four texts with a status, eight figures. Changed on the FX thread only.
final class BenchRow {
    static final int CELLS = 12;
    private static final int TEXTS = 4;

    private final int number;
    private final long[] values = new long[CELLS];

    BenchRow(int number) {
        this.number = number;
        for (int i = 0; i < CELLS; i++) {
            values[i] = (number * 31L + i * 7L) % 997;
        }
    }

    int number() {
        return number;
    }

    long value(int cell) {
        return values[cell];
    }

    void set(int cell, long value) {
        values[cell] = value;
    }

    static boolean isText(int cell) {
        return cell < TEXTS;
    }

    /// What a cell reads as.
    static String text(int cell, long value) {
        return isText(cell) ? "热线·售后 " + value : Long.toString(value);
    }
}
