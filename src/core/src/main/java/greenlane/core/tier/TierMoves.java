package greenlane.core.tier;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import greenlane.core.customer.Tier;

/// Who stands elsewhere than in the run before, in order of customer number; 5 bytes a move.
public final class TierMoves {
    private static final int NONE = 4;
    private static final int SHIFT = 3;
    private static final int MASK = 7;

    private final int[] customers;
    private final byte[] tiers;

    /// How somebody moved.
    public enum Kind {
        ROSE, FELL,
        /// Bought for the first time since, or was given a tier.
        NEW,
        /// Has no purchases any more: what there was has been corrected away.
        GONE
    }

    /// One move.
    ///
    /// @param from empty for [Kind#NEW]
    /// @param to empty for [Kind#GONE]
    public record Move(int customer, Optional<Tier> from, Optional<Tier> to) {
        /// How the customer moved.
        public Kind kind() {
            if (from.isEmpty()) {
                return Kind.NEW;
            }
            return to.map(tier -> tier.ordinal() < from.get().ordinal() ? Kind.ROSE : Kind.FELL).orElse(Kind.GONE);
        }
    }

    private TierMoves(int[] customers, byte[] tiers) {
        this.customers = customers;
        this.tiers = tiers;
    }

    /// Between two sheets.
    public static TierMoves between(ScoreSheet before, ScoreSheet after) {
        int[] customers = new int[1_024];
        byte[] tiers = new byte[customers.length];
        int count = 0;
        for (int customer = 0; customer < Math.max(before.size(), after.size()); customer++) {
            int from = customer < before.size() ? before.tierIndex(customer) : -1;
            int to = customer < after.size() ? after.tierIndex(customer) : -1;
            if (from != to) {
                if (count == customers.length) {
                    customers = Arrays.copyOf(customers, 2 * count);
                    tiers = Arrays.copyOf(tiers, 2 * count);
                }
                customers[count] = customer;
                tiers[count++] = (byte) (((from < 0 ? NONE : from) << SHIFT) | (to < 0 ? NONE : to));
            }
        }
        return new TierMoves(Arrays.copyOf(customers, count), Arrays.copyOf(tiers, count));
    }

    /// No moves: what the first run has.
    public static TierMoves none() {
        return new TierMoves(new int[0], new byte[0]);
    }

    /// How many moved.
    public int size() {
        return customers.length;
    }

    /// One of them.
    public Move at(int index) {
        return new Move(customers[index], tier(tiers[index] >> SHIFT), tier(tiers[index] & MASK));
    }

    private static Optional<Tier> tier(int index) {
        return index == NONE ? Optional.empty() : Optional.of(Tier.at(index));
    }

    /// The moves of a kind, from an index on, `limit` at most.
    public List<Move> list(Kind kind, int from, int limit) {
        List<Move> found = new ArrayList<>();
        for (int i = from; i < size() && found.size() < limit; i++) {
            Move move = at(i);
            if (move.kind() == kind) {
                found.add(move);
            }
        }
        return found;
    }

    /// How many moved in a way.
    public int count(Kind kind) {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (at(i).kind() == kind) {
                count++;
            }
        }
        return count;
    }

    /// The moves as bytes: the distance to the customer before in groups of seven bits, then both tiers in one byte.
    public byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size() * 3);
        int before = 0;
        for (int i = 0; i < size(); i++) {
            int left = customers[i] - before;
            while (left > 0x7f) {
                out.write((left & 0x7f) | 0x80);
                left >>>= 7;
            }
            out.write(left);
            out.write(tiers[i]);
            before = customers[i];
        }
        return out.toByteArray();
    }

    /// The moves of such bytes; refuses others.
    public static TierMoves unpack(byte[] packed) {
        int[] customers = new int[packed.length / 2];
        byte[] tiers = new byte[customers.length];
        int count = 0;
        int at = 0;
        int customer = 0;
        while (at < packed.length) {
            int shift = 0;
            byte next;
            do {
                if (at + 1 >= packed.length || shift > 28) {
                    throw new IllegalArgumentException("not packed moves: they break off at byte " + at);
                }
                next = packed[at++];
                customer += (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            customers[count] = customer;
            tiers[count++] = packed[at++];
        }
        return new TierMoves(Arrays.copyOf(customers, count), Arrays.copyOf(tiers, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TierMoves moves && Arrays.equals(customers, moves.customers)
                && Arrays.equals(tiers, moves.tiers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(customers) + Arrays.hashCode(tiers);
    }

    @Override
    public String toString() {
        return size() + " moves";
    }
}
