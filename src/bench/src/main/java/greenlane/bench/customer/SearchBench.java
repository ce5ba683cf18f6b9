package greenlane.bench.customer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import greenlane.core.customer.Customer;
import greenlane.core.customer.CustomerIndex;
import greenlane.core.customer.CustomerQuery;
import greenlane.core.customer.FoundCustomers;
import greenlane.core.han.HanText;

/// How long each keystroke of a search among a million invented customers takes, and how much memory the index needs.
///
/// Searches are typed one character after the other, as people do: names, parts of names, full pinyin, initials, first and last digits of
/// phones, codes, and a region with a surname; half of them are narrowed by a filter. Every keystroke counts, the first letter among them.
/// Arguments: how many customers (1,000,000) and how many searches (300).
public final class SearchBench {
    private static final long SEED = 20_261_121;
    private static final int CUSTOMERS = 1_000_000;
    private static final int SEARCHES = 300;
    private static final int WARM_UP = 60;
    private static final int CHANGES = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What each keystroke took by the clock on the wall and of the processor, each in order.
    private record Times(List<Double> wallMillis, List<Double> cpuMillis) {
        private Times {
            wallMillis = wallMillis.stream().sorted().toList();
            cpuMillis = cpuMillis.stream().sorted().toList();
        }
    }

    private SearchBench() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : CUSTOMERS;
        int searches = args.length > 1 ? Integer.parseInt(args[1]) : SEARCHES;
        InventedCustomers invented = new InventedCustomers(SEED);
        List<Customer> some = new ArrayList<>();
        CustomerIndex.Making making = new CustomerIndex.Making();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Customer customer = invented.next();
            making.add(customer);
            if (i % Math.max(1, count / 5_000) == 0) {
                some.add(customer);
            }
        }
        CustomerIndex index = making.index();
        say(String.format(Locale.ROOT, "seed %d, %d customers: made with their names in %.0f ms, %.1f MB in the index",
                SEED, index.size(),
                (System.nanoTime() - begun) / 1e6, index.bytes() / 1e6));
        Random random = new Random(SEED);
        measure(index, some, random, WARM_UP);
        Times times = measure(index, some, random, searches);
        say("on the wall", times.wallMillis());
        say("of the processor", times.cpuMillis());
        say(String.format(Locale.ROOT, "change of one customer: %.2f ms in the middle", change(index, some, random)));
    }

    private static void say(String clock, List<Double> millis) {
        say(String.format(Locale.ROOT,
                "%d keystrokes, %s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms", millis.size(), clock,
                millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() * 99 / 100), millis.getLast()));
    }

    private static Times measure(CustomerIndex index, List<Customer> some, Random random, int searches) {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < searches; i++) {
            String text = typed(some.get(random.nextInt(some.size())), i % 8, random);
            boolean filtered = random.nextBoolean();
            for (int length = 1; length <= text.length(); length++) {
                CustomerQuery query = CustomerQuery.of(text.substring(0, length));
                long cpuBegun = THREADS.getCurrentThreadCpuTime();
                long begun = System.nanoTime();
                FoundCustomers result = index.find(filtered ? query.among(number -> (number & 3) != 1) : query);
                wall.add((System.nanoTime() - begun) / 1e6);
                cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBegun) / 1e6);
                found += result.total();
            }
        }
        say(String.format(Locale.ROOT, "found %d", found));
        return new Times(wall, cpu);
    }

    private static String typed(Customer customer, int way, Random random) {
        String name = customer.name();
        return switch (way) {
            case 0 -> name;
            case 1 -> name.substring(random.nextInt(name.length() - 1));
            case 2 -> pinyin(name, false);
            case 3 -> pinyin(name, true);
            case 4 -> customer.phone();
            case 5 -> customer.phone().substring(7);
            case 6 -> customer.code();
            default -> customer.region() + " " + name.charAt(0);
        };
    }

    private static String pinyin(String name, boolean initials) {
        StringBuilder typed = new StringBuilder();
        for (char c : HanText.standard().fold(name).toCharArray()) {
            List<String> readings = HanText.standard().readings(c);
            String reading = readings.isEmpty() ? String.valueOf(c) : readings.getFirst();
            typed.append(initials ? reading.substring(0, 1) : reading);
        }
        return typed.toString();
    }

    private static double change(CustomerIndex index, List<Customer> some, Random random) {
        double[] millis = new double[CHANGES];
        CustomerIndex now = index;
        for (int i = 0; i < CHANGES; i++) {
            List<Customer> changed = List.of(some.get(random.nextInt(some.size())));
            long begun = System.nanoTime();
            now = now.with(changed);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[CHANGES / 2];
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
