package greenlane.core.tier;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import greenlane.core.customer.Tier;

/// What a run found, in columns by customer number; 16 bytes a customer. Never changed once it is made.
///
/// It is kept in blocks of [#BLOCK] neighbouring customers, each of which can be read without the others.
public final class ScoreSheet {
    /// How many customers a block has; the last one may have fewer.
    public static final int BLOCK = 2_048;
    /// What a customer takes in a block.
    public static final int BYTES_PER_CUSTOMER = 16;

    private static final short NO_MODEL = -1;

    private final RunHead head;
    private final ScoreColumns columns;

    ScoreSheet(RunHead head, ScoreColumns columns) {
        if (head.size() != columns.size()) {
            throw new IllegalArgumentException("columns of " + columns.size() + " for " + head.size());
        }
        this.head = head;
        this.columns = columns;
    }

    ScoreColumns columns() {
        return columns;
    }

    /// What holds of the whole run.
    public RunHead head() {
        return head;
    }

    /// How many customers it has, with those who have not bought.
    public int size() {
        return columns.size();
    }

    /// Whether a customer had bought.
    public boolean scored(int customer) {
        return State.isScored(columns.state()[customer]);
    }

    /// A customer's percentile of a measure, in hundredths of a percent.
    public int percentile(Measure measure, int customer) {
        return columns.percentiles(measure)[customer];
    }

    /// A customer's score, in hundredths of a percent.
    public int score(int customer) {
        return columns.score()[customer];
    }

    /// Where a customer stands, as the index of [Tier#at]; −1 before the first purchase.
    public int tierIndex(int customer) {
        return State.tier(columns.state()[customer]);
    }

    /// Where a customer stands; empty before the first purchase.
    public Optional<Tier> tier(int customer) {
        return atIndex(tierIndex(customer));
    }

    /// Where the borders alone put a customer, as the index of [Tier#at]; −1 before the first purchase.
    public int rawIndex(int customer) {
        int state = columns.state()[customer];
        return State.isScored(state) ? State.raw(state) : -1;
    }

    /// Where the borders put a customer unless somebody said otherwise, as the index of [Tier#at]; −1 for nowhere.
    int rawOrOverride(int customer) {
        return State.isOverridden(columns.state()[customer]) ? tierIndex(customer) : rawIndex(customer);
    }

    /// Whether a customer has fallen silent.
    public boolean silent(int customer) {
        return State.isSilent(columns.state()[customer]);
    }

    /// The probability that a customer is active, in hundredths of a percent; −1 where no model says.
    public int active(int customer) {
        return columns.active()[customer];
    }

    /// The sum of recency, frequency and spend from 1 to 5: plain RFM.
    public int rfmSum(int customer) {
        int state = columns.state()[customer];
        return State.rfmp(state, 0) + State.rfmp(state, 1) + State.rfmp(state, 2);
    }

    /// One customer's line.
    public CustomerScores of(int customer) {
        return line(columns, customer, customer);
    }

    private static Optional<Tier> atIndex(int index) {
        return index < 0 ? Optional.empty() : Optional.of(Tier.at(index));
    }

    private static CustomerScores line(ScoreColumns columns, int at, int customer) {
        int state = columns.state()[at];
        boolean scored = State.isScored(state);
        List<Integer> percentiles = new ArrayList<>();
        for (Measure measure : Measure.all()) {
            percentiles.add((int) columns.percentiles(measure)[at]);
        }
        List<Integer> months = new ArrayList<>(State.BORDERS);
        for (int border = 0; border < State.BORDERS; border++) {
            months.add(State.months(state, border));
        }
        short active = columns.active()[at];
        return new CustomerScores(customer, scored, List.copyOf(percentiles), columns.score()[at],
                active == NO_MODEL || !scored ? OptionalInt.empty() : OptionalInt.of(active),
                atIndex(State.tier(state)), atIndex(scored ? State.held(state) : -1),
                atIndex(scored ? State.raw(state) : -1),
                List.copyOf(months), State.isOverridden(state), State.isModelled(state), State.isSilent(state),
                new CustomerScores.Rfmp(State.rfmp(state, 0), State.rfmp(state, 1), State.rfmp(state, 2),
                        State.rfmp(state, 3)));
    }

    /// How many customers stand in each tier, by the index of [Tier#at].
    public int[] tierCounts() {
        int[] counts = new int[Tier.count()];
        for (int state : columns.state()) {
            int tier = State.tier(state);
            if (tier >= 0) {
                counts[tier]++;
            }
        }
        return counts;
    }

    /// How many blocks the sheet has.
    public int blocks() {
        return blocks(size());
    }

    private static int blocks(int size) {
        return (size + BLOCK - 1) / BLOCK;
    }

    private static int length(int size, int block) {
        return Math.min(BLOCK, size - block * BLOCK);
    }

    /// A block as bytes: column after column, the lowest byte first.
    public byte[] pack(int block) {
        int from = block * BLOCK;
        int length = length(size(), block);
        ByteBuffer out = ByteBuffer.allocate(length * BYTES_PER_CUSTOMER).order(ByteOrder.LITTLE_ENDIAN);
        out.asIntBuffer().put(columns.state(), from, length);
        out.position(length * Integer.BYTES);
        for (short[] column : columns.shorts()) {
            out.asShortBuffer().put(column, from, length);
            out.position(out.position() + length * Short.BYTES);
        }
        return out.array();
    }

    private static void unpack(byte[] packed, ScoreColumns into, int from, int length) {
        if (packed.length != length * BYTES_PER_CUSTOMER) {
            throw new IllegalArgumentException(
                    "a block of " + length + " customers has " + packed.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        in.asIntBuffer().get(into.state(), from, length);
        in.position(length * Integer.BYTES);
        for (short[] column : into.shorts()) {
            in.asShortBuffer().get(column, from, length);
            in.position(in.position() + length * Short.BYTES);
        }
    }

    /// The line of a customer in the packed block `customer / BLOCK`.
    public static CustomerScores unpackOne(byte[] packed, int customer) {
        int length = packed.length / BYTES_PER_CUSTOMER;
        ScoreColumns columns = ScoreColumns.ofSize(length);
        unpack(packed, columns, 0, length);
        return line(columns, customer % BLOCK, customer);
    }

    /// Puts a sheet together from its blocks.
    public static final class Builder {
        private final RunHead head;
        private final ScoreColumns columns;
        private int next;

        /// A sheet of which no block is there yet.
        public Builder(RunHead head) {
            this.head = head;
            columns = ScoreColumns.ofSize(head.size());
        }

        /// Takes the next block, in order.
        public Builder add(byte[] packed) {
            unpack(packed, columns, next * BLOCK, length(head.size(), next));
            next++;
            return this;
        }

        /// The sheet; refuses when blocks are missing.
        public ScoreSheet build() {
            if (next != blocks(head.size())) {
                throw new IllegalStateException(next + " blocks of " + blocks(head.size()));
            }
            return new ScoreSheet(head, columns);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreSheet sheet && head.equals(sheet.head) && columns.sameAs(sheet.columns);
    }

    @Override
    public int hashCode() {
        return 31 * head.hashCode() + Arrays.hashCode(columns.state());
    }

    @Override
    public String toString() {
        return "score sheet of " + size() + " customers as of " + head.asOf();
    }
}
