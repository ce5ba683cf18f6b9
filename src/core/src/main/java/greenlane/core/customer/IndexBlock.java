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

    private final char[] names;
    private final int[] nameEnds;
    private final byte[] codes;
    private final int[] codeEnds;
    private final long[] phones;
    private final char[] regions;

    private IndexBlock(Making made) {
        names = Arrays.copyOf(made.names, made.nameLength);
        nameEnds = Arrays.copyOf(made.nameEnds, made.size);
        codes = Arrays.copyOf(made.codes, made.codeLength);
        codeEnds = Arrays.copyOf(made.codeEnds, made.size);
        phones = Arrays.copyOf(made.phones, made.size);
        regions = Arrays.copyOf(made.regions, made.size);
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

    /// How well a customer fits a word; `inRegion` says of each region whether the word fits it.
    int match(int slot, SearchWord word, boolean[] inRegion) {
        int best = word.isPhone() ? word.phone(phones[slot]) : Match.NONE;
        if (best > Match.EXACT) {
            best = Math.min(best, word.code(codes, slot == 0 ? 0 : codeEnds[slot - 1], codeEnds[slot]));
        }
        if (best > Match.BEGINNING) {
            best = Math.min(best, word.name(names, slot == 0 ? 0 : nameEnds[slot - 1], nameEnds[slot]));
        }
        return best == Match.NONE && inRegion[regions[slot]] ? Match.INSIDE : best;
    }

    /// The same block with some customers changed, by their numbers, and new ones at its end.
    IndexBlock with(Map<Integer, Customer> changed, int firstNumber, Regions known) {
        Making making = new Making(known);
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

        Making(Regions known) {
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
            name.getChars(0, length, names, nameLength);
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
