package greenlane.bench.value;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

import greenlane.core.value.BgNbd;
import greenlane.core.value.Fit;
import greenlane.core.value.GammaGamma;
import greenlane.core.value.PurchaseSummaries;
import greenlane.core.value.ValueEstimates;
import greenlane.core.value.ValueFit;
import greenlane.core.value.ValueInterval;
import greenlane.core.value.ValueModel;
import greenlane.core.value.ValuePolicy;

/// How long it takes to fit both value models to many customers, to estimate all of them, and to draw one customer's interval; and the memory of it.
///
/// The first round is what a command pays that was just started; the later ones show what the compiler makes of it. One thread.
public final class ValueBench {
    private static final int CUSTOMERS = 1_000_000;
    private static final int DAYS = 730;
    private static final int ROUNDS = 3;
    private static final int INTERVALS = 200;
    private static final long SEED = 20_260_302;
    private static final BgNbd PURCHASES = new BgNbd(0.6, 4.4, 0.8, 3.5);
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 154.4);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ValueBench() {}

    /// Runs it; the number of customers may be given.
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : CUSTOMERS;
        PurchaseSummaries customers = DrawnCustomers.draw(SEED, count, DAYS, PURCHASES, SPEND);
        System.out.printf(Locale.ROOT, "%,d customers over %d days, %,d of them repeat buyers%n", customers.size(),
                DAYS,
                customers.repeatBuyers());
        System.out.println("true: " + PURCHASES + ", " + SPEND);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            Fit<BgNbd> purchases = timed("fit BG/NBD", () -> BgNbd.fit(customers));
            Fit<GammaGamma> spend = timed("fit Gamma-Gamma", () -> GammaGamma.fit(customers));
            ValueFit fit = timed("fit both, with what stands in for them", () -> ValueFit.of(customers));
            ValueModel model = fit.model(ValuePolicy.example());
            ValueEstimates estimates = timed("estimate all", () -> model.estimate(customers));
            timed(INTERVALS + " intervals of one customer", () -> intervals(model, customers));
            System.out.println("  " + purchases + "\n  " + spend + "\n  " + fit.independence());
            System.out.printf(Locale.ROOT, "  mean lifetime value %.4f%n", mean(estimates));
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "heap: %d MB in use at the end, at most %d MB allowed%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private static double intervals(ValueModel model, PurchaseSummaries customers) {
        double sum = 0;
        for (int i = 0; i < INTERVALS; i++) {
            int customer = (int) ((long) i * customers.size() / INTERVALS);
            sum += model.interval(customers.at(customer), ValueInterval.seed("customer " + customer)).high();
        }
        return sum;
    }

    private static double mean(ValueEstimates estimates) {
        double sum = 0;
        for (int i = 0; i < estimates.size(); i++) {
            sum += estimates.lifetimeValue(i);
        }
        return sum / estimates.size();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        System.gc();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long from = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - from) / 1e9;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        System.out.printf(Locale.ROOT, "  %-40s %7.3f s, %7.3f s of CPU, %4d MB allocated%n", what, seconds, cpu / 1e9,
                bytes >> 20);
        return result;
    }
}
