package greenlane.core.customer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import greenlane.core.han.HanText;

/// What is searched of [#CUSTOMERS] neighbouring customers, in flat arrays. Immutable: a change makes the block anew.
final class IndexBlock {
    /// How many customers a block has: few enough to be made anew for one of them, many enough to be run through without a pause.
    static final int CUSTOMERS = 1 << 13;
    /// How many characters of a name are searched.
    static final int NAME_CHARACTERS_MAX = 100;

    private static final long DIGITS = 0x03ff_0000_0000_0000L;
    private static final long SMALL_LETTERS = 0x07ff_fffe_0000_0000L;

    private final char[] names;
    private final int[] nameEnds;
    private final byte[] codes;
    private final int[] codeEnds;
    private final long[] phones;
    private final char[] regions;
    /// Which bytes the codes have: a bit for each value.
    private final long[] codeBytes = new long[4];
    private final boolean codeSigns;

    private IndexBlock(Making made) {
        names = Arrays.copyOf(made.names, made.nameLength);
        nameEnds = Arrays.copyOf(made.nameEnds, made.size);
        codes = Arrays.copyOf(made.codes, made.codeLength);
        codeEnds = Arrays.copyOf(made.codeEnds, made.size);
        phones = Arrays.copyOf(made.phones, made.size);
        regions = Arrays.copyOf(made.regions, made.size);
        for (byte b : codes) {
            codeBytes[(b & 0xff) >> 6] |= 1L << (b & 63);
        }
        codeSigns = (codeBytes[0] & ~DIGITS) != 0 || (codeBytes[1] & ~SMALL_LETTERS) != 0;
    }

    int size() {
        return phones.length;
    }

    /// How many bytes the arrays take.
    long bytes() {
        return 2L * names.length + 4L * nameEnds.length + codes.length + 4L * codeEnds.length + 8L * phones.length
                + 2L * regions.length;
    }

    char region(int slot) {
        return regions[slot];
    }

    /// How well each customer fits a word; `inRegion` says of each region whether the word fits it.
    void match(SearchWord word, boolean[] inRegion, byte[] matches) {
        Arrays.fill(matches, 0, size(), (byte) Match.NONE);
        word.phones(phones, matches);
        if (word.canBeIn(codeBytes)) {
            word.codes(codes, codeEnds, codeSigns, matches);
        }
        word.names(names, nameEnds, matches);
        for (int slot = 0; slot < regions.length; slot++) {
            if (inRegion[regions[slot]] && matches[slot] == Match.NONE) {
                matches[slot] = Match.INSIDE;
            }
        }
    }

    /// The same block with some customers changed, by their numbers, and new ones at its end.
    IndexBlock with(Map<Integer, Customer> changed, int firstNumber, Symbols symbols, Regions known) {
        Making making = new Making(symbols, known);
        for (int slot = 0; slot < size(); slot++) {
            Customer now = changed.get(firstNumber + slot);
            if (now == null) {
                making.copy(this, slot);
            } else {
                making.add(now);
            }
        }
        for (int slot = size(); slot < CUSTOMERS; slot++) {
            Customer added = changed.get(firstNumber + slot);
            if (added == null) {
                break;
            }
            making.add(added);
        }
        return making.block();
    }

    /// A block that is being filled.
    static final class Making {
        private final HanText han = HanText.standard();
        private final Symbols symbols;
        private final Regions known;
        private char[] names = new char[CUSTOMERS * 4];
        private final int[] nameEnds = new int[CUSTOMERS];
        private byte[] codes = new byte[CUSTOMERS * 8];
        private final int[] codeEnds = new int[CUSTOMERS];
        private final long[] phones = new long[CUSTOMERS];
        private final char[] regions = new char[CUSTOMERS];
        private int nameLength;
        private int codeLength;
        private int size;

        Making(Symbols symbols, Regions known) {
            this.symbols = symbols;
            this.known = known;
        }

        boolean full() {
            return size == CUSTOMERS;
        }

        int size() {
            return size;
        }

        void add(Customer customer) {
            String name = han.fold(customer.name());
            int length = Math.min(name.length(), NAME_CHARACTERS_MAX);
            roomForName(length);
            for (int i = 0; i < length; i++) {
                names[nameLength + i] = symbols.number(name.charAt(i));
            }
            byte[] code = HanText.foldCode(customer.code()).getBytes(StandardCharsets.UTF_8);
            roomForCode(code.length);
            System.arraycopy(code, 0, codes, codeLength, code.length);
            close(length, code.length, Phone.whole(customer.phone()).packed(), known.number(customer.region()));
        }

        private void copy(IndexBlock from, int slot) {
            int name = slot == 0 ? 0 : from.nameEnds[slot - 1];
            int nameCount = from.nameEnds[slot] - name;
            roomForName(nameCount);
            System.arraycopy(from.names, name, names, nameLength, nameCount);
            int code = slot == 0 ? 0 : from.codeEnds[slot - 1];
            int codeCount = from.codeEnds[slot] - code;
            roomForCode(codeCount);
            System.arraycopy(from.codes, code, codes, codeLength, codeCount);
            close(nameCount, codeCount, from.phones[slot], from.regions[slot]);
        }

        private void close(int nameCount, int codeCount, long phone, char region) {
            nameLength += nameCount;
            codeLength += codeCount;
            nameEnds[size] = nameLength;
            codeEnds[size] = codeLength;
            phones[size] = phone;
            regions[size] = region;
            size++;
        }

        private void roomForName(int more) {
            if (nameLength + more > names.length) {
                names = Arrays.copyOf(names, Math.max(names.length * 2, nameLength + more));
            }
        }

        private void roomForCode(int more) {
            if (codeLength + more > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(codes.length * 2, codeLength + more));
            }
        }

        /// What was put in, as a block; the making can be filled anew.
        IndexBlock block() {
            IndexBlock block = new IndexBlock(this);
            nameLength = 0;
            codeLength = 0;
            size = 0;
            return block;
        }
    }
}
