package greenlane.bench.customer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import greenlane.core.customer.Customer;
import greenlane.core.customer.CustomerIndex;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;
import greenlane.store.disk.FolderLock.Holder;

/// How long a store takes to save invented customers, to read all of them into an index, and to give a page of 200 of them.
///
/// Argument: how many customers (1,000,000). The store lies in a folder of its own, which is removed at the end.
public final class CustomerStoreBench {
    private static final long SEED = 20_261_121;
    private static final int CUSTOMERS = 1_000_000;
    private static final int AT_ONCE = 10_000;
    private static final int PAGE = 200;

    private CustomerStoreBench() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : CUSTOMERS;
        Path home = Files.createTempDirectory("greenlane-bench");
        Holder self = new Holder(ProcessHandle.current().pid(), "bench");
        try {
            if (!(Store.open(home, self, InstantSource.system()) instanceof StoreOpening.Opened(Store store))) {
                throw new IOException("the store did not open");
            }
            try (store) {
                measure(store, count);
            }
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(Store store, int count) {
        InventedCustomers invented = new InventedCustomers(SEED);
        long begun = System.nanoTime();
        for (int saved = 0; saved < count; saved += AT_ONCE) {
            List<CustomerChange> some = new ArrayList<>(AT_ONCE);
            for (int i = 0; i < Math.min(AT_ONCE, count - saved); i++) {
                Customer it = invented.next();
                some.add(new CustomerChange(it.code(), it.name(), it.kind(), it.phone(), it.region(), it.since(),
                        it.owner()));
            }
            if (store.customers().save(some) instanceof Acted.Failed<?> failed) {
                throw new IllegalStateException("not saved: " + failed);
            }
        }
        say(String.format(Locale.ROOT, "%d saved in %.2f s", count, (System.nanoTime() - begun) / 1e9));
        for (int round = 0; round < 3; round++) {
            begun = System.nanoTime();
            CustomerIndex index = store.customers().index();
            say(String.format(Locale.ROOT, "%d read into an index in %.2f s, %.1f MB", index.size(),
                    (System.nanoTime() - begun) / 1e9,
                    index.bytes() / 1e6));
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < PAGE; i++) {
            numbers.add((int) ((long) i * count / PAGE));
        }
        for (int round = 0; round < 3; round++) {
            begun = System.nanoTime();
            int found = store.customers().page(numbers).size();
            say(String.format(Locale.ROOT, "a page of %d in %.2f ms", found, (System.nanoTime() - begun) / 1e6));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
