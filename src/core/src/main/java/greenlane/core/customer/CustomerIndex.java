package greenlane.core.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Finds customers by what someone types: a part of the name, its pinyin or initials, the phone or its last digits, the code, the region.
///
/// Names, codes, phones and regions stand in flat arrays by customer number, some 30 to 55 bytes a customer, and a search runs through
/// all of them: so the total is exact, and there is nothing to be kept in order when customers change. An index is immutable and may be
/// searched by any thread; [#with] makes the next one and shares with it every block of [IndexBlock#CUSTOMERS] that did not change.
/// It holds folded text only and cannot give names or phones back.
public final class CustomerIndex {
    private final List<IndexBlock> blocks;
    private final Symbols symbols;
    private final Regions regions;
    private final int size;

    private CustomerIndex(List<IndexBlock> blocks, Symbols symbols, Regions regions) {
        this.symbols = symbols;
        this.blocks = List.copyOf(blocks);
        this.regions = regions;
        this.size = blocks.stream().mapToInt(IndexBlock::size).sum();
    }

    /// An index of nobody.
    public static CustomerIndex empty() {
        return new CustomerIndex(List.of(), new Symbols(), new Regions());
    }

    /// An index that is being made of customers in the order of their numbers. Belongs to one thread.
    public static final class Making {
        private final Symbols symbols = new Symbols();
        private final Regions regions = new Regions();
        private final List<IndexBlock> blocks = new ArrayList<>();
        private final IndexBlock.Making block = new IndexBlock.Making(symbols, regions);

        /// Adds the next customer.
        public void add(Customer customer) {
            int next = blocks.size() * IndexBlock.CUSTOMERS + block.size();
            if (customer.number() != next) {
                throw new IllegalArgumentException("customer " + customer.number() + " came where " + next + " comes");
            }
            block.add(customer);
            if (block.full()) {
                blocks.add(block.block());
            }
        }

        /// The index of those who were added. Nobody can be added after.
        public CustomerIndex index() {
            if (block.size() > 0) {
                blocks.add(block.block());
            }
            return new CustomerIndex(blocks, symbols, regions);
        }
    }

    /// The index with some customers changed, and new ones whose numbers go on where the old ones end.
    public CustomerIndex with(Collection<Customer> changed) {
        Map<Integer, Map<Integer, Customer>> byBlock = new TreeMap<>();
        int next = size;
        for (Customer customer : changed) {
            byBlock.computeIfAbsent(customer.number() / IndexBlock.CUSTOMERS, _ -> new HashMap<>())
                    .put(customer.number(), customer);
            next = Math.max(next, customer.number() + 1);
        }
        Symbols used = symbols.copy();
        Regions known = regions.copy();
        List<IndexBlock> all = new ArrayList<>(blocks);
        byBlock.forEach((at, those) -> {
            if (at > all.size()) {
                throw new IllegalArgumentException("the numbers " + those.keySet() + " leave a hole after " + size);
            }
            IndexBlock before = at < all.size() ? all.get(at) : new IndexBlock.Making(used, known).block();
            IndexBlock after = before.with(those, at * IndexBlock.CUSTOMERS, used, known);
            if (at < all.size()) {
                all.set(at, after);
            } else {
                all.add(after);
            }
        });
        CustomerIndex index = new CustomerIndex(all, used, known);
        if (index.size != next) {
            throw new IllegalArgumentException("the new numbers up to " + next + " leave a hole after " + size);
        }
        return index;
    }

    /// How many customers there are.
    public int size() {
        return size;
    }

    /// How many bytes the arrays take.
    public long bytes() {
        return blocks.stream().mapToLong(IndexBlock::bytes).sum();
    }

    /// The regions customers live in, in the order of first mention.
    public List<String> regions() {
        return regions.names();
    }

    /// How many customers fit, and the first of them: whole codes and phones, then beginnings of names, codes and phones, then beginnings of
    /// pinyin, then the rest.
    public FoundCustomers find(CustomerQuery query) {
        BestCustomers[] best = new BestCustomers[Match.NONE];
        Arrays.setAll(best, _ -> new BestCustomers(FoundCustomers.FIRST_MAX));
        long[] total = {0};
        boolean complete = run(query, (number, match) -> {
            total[0]++;
            best[match].add(number, query.worth().applyAsLong(number));
        });
        int found = 0;
        int[] numbers = new int[FoundCustomers.FIRST_MAX * Match.NONE];
        for (BestCustomers equal : best) {
            int count = equal.size();
            equal.drain(numbers, found);
            found += count;
        }
        List<Integer> first = Arrays.stream(numbers, 0, Math.min(found, FoundCustomers.FIRST_MAX)).boxed().toList();
        return new FoundCustomers(total[0], first, complete);
    }

    /// Hands on every customer that fits, in the order of their numbers; false when the search was given up on the way.
    public boolean each(CustomerQuery query, IntConsumer found) {
        return run(query, (number, _) -> found.accept(number));
    }

    @FunctionalInterface
    private interface Found {
        void take(int number, int match);
    }

    private boolean run(CustomerQuery query, Found found) {
        Symbols known = symbols.copy();
        regions.folded().forEach(folded -> folded.chars().forEach(c -> known.number((char) c)));
        List<SearchWord> words = words(query.text(), known);
        boolean[][] inRegion = new boolean[words.size()][];
        Arrays.setAll(inRegion, i -> fitting(words.get(i)));
        boolean[] wanted = query.regions().isEmpty() ? new boolean[0] : regions.among(query.regions());
        byte[] matches = new byte[IndexBlock.CUSTOMERS];
        byte[] more = new byte[IndexBlock.CUSTOMERS];
        int firstNumber = 0;
        for (IndexBlock block : blocks) {
            if (query.cancelled().getAsBoolean()) {
                return false;
            }
            Arrays.fill(matches, (byte) (words.isEmpty() ? Match.INSIDE : Match.EXACT));
            for (int i = 0; i < inRegion.length; i++) {
                block.match(words.get(i), inRegion[i], more);
                worsen(matches, more);
            }
            hand(block, firstNumber, matches, wanted, query.filter(), found);
            firstNumber += IndexBlock.CUSTOMERS;
        }
        return true;
    }

    /// A customer fits as well as the word that fits least.
    private static void worsen(byte[] matches, byte[] more) {
        for (int slot = 0; slot < matches.length; slot++) {
            matches[slot] = (byte) Math.max(matches[slot], more[slot]);
        }
    }

    private static void hand(IndexBlock block, int firstNumber, byte[] matches, boolean[] wanted, IntPredicate filter,
            Found found) {
        for (int slot = 0; slot < block.size(); slot++) {
            if (matches[slot] < Match.NONE && (wanted.length == 0 || wanted[block.region(slot)])
                    && filter.test(firstNumber + slot)) {
                found.take(firstNumber + slot, matches[slot]);
            }
        }
    }

    private static List<SearchWord> words(String text, Symbols known) {
        List<SearchWord> words = new ArrayList<>();
        for (String word : text.strip().split("[\\s\\u3000]+", CustomerQuery.WORDS_MAX + 1)) {
            if (!word.isEmpty() && words.size() < CustomerQuery.WORDS_MAX) {
                words.add(new SearchWord(word, known));
            }
        }
        return words;
    }

    private boolean[] fitting(SearchWord word) {
        boolean[] fitting = new boolean[regions.size()];
        for (int i = 1; i < fitting.length; i++) {
            fitting[i] = word.region(regions.folded(i));
        }
        return fitting;
    }
}
