package greenlane.core.tag;

import java.util.Arrays;
import java.util.List;

/// The tags of all customers, in columns by customer number: how sure each is, in percent. A byte a tag and customer, and eight for what
/// filters ask. Filled by one thread, then handed on and changed no more.
public final class TagColumns {
    /// How many customers are packed together.
    public static final int BLOCK = 1_024;

    private static final int SURE_PERCENT = (int) (CustomerTag.SURE * 100);

    private final List<String> tags;
    private final int size;
    private final byte[][] percents;
    private final long[] sure;

    /// Columns of customers without tags.
    ///
    /// @param tags the codes, in the library's order
    public TagColumns(List<String> tags, int size) {
        this.tags = List.copyOf(tags);
        this.size = size;
        percents = new byte[tags.size()][size];
        sure = new long[size];
    }

    /// Sets how sure a tag is.
    public void set(int customer, int tag, int percent) {
        percents[tag][customer] = (byte) percent;
        long bit = 1L << tag;
        sure[customer] = percent >= SURE_PERCENT ? sure[customer] | bit : sure[customer] & ~bit;
    }

    /// The tags' codes; a tag's position is its bit.
    public List<String> tags() {
        return tags;
    }

    /// How many customers there are.
    public int size() {
        return size;
    }

    /// How sure a tag is, 0 to 100; 0 where nothing speaks for it.
    public int percent(int customer, int tag) {
        return percents[tag][customer];
    }

    /// The tags a customer surely has, a bit for each: what filters ask.
    public long sure(int customer) {
        return customer < size ? sure[customer] : 0;
    }

    /// How many have a tag.
    ///
    /// @param sure surely
    /// @param unsure with less than half the confidence
    public record Coverage(int sure, int unsure) {}

    /// How many have a tag.
    public Coverage coverage(int tag) {
        int surely = 0;
        int some = 0;
        for (byte percent : percents[tag]) {
            surely += percent >= SURE_PERCENT ? 1 : 0;
            some += percent > 0 ? 1 : 0;
        }
        return new Coverage(surely, some - surely);
    }

    /// How many have at least one tag surely.
    public int tagged() {
        return (int) Arrays.stream(sure).filter(bits -> bits != 0).count();
    }

    /// How many blocks there are.
    public int blocks() {
        return (size + BLOCK - 1) / BLOCK;
    }

    /// A block's bytes: for each tag a byte for each customer of the block.
    public byte[] pack(int block) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, size - from);
        byte[] packed = new byte[tags.size() * count];
        for (int tag = 0; tag < percents.length; tag++) {
            System.arraycopy(percents[tag], from, packed, tag * count, count);
        }
        return packed;
    }

    /// Takes a block's bytes over. There may be fewer customers in it than by now.
    public void unpack(int block, byte[] packed) {
        int from = block * BLOCK;
        int count = Math.min(packed.length / tags.size(), size - from);
        int stored = packed.length / tags.size();
        for (int tag = 0; tag < percents.length; tag++) {
            for (int at = 0; at < count; at++) {
                set(from + at, tag, packed[tag * stored + at]);
            }
        }
    }
}
