package greenlane.bench.tier;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.management.OperatingSystemMXBean;

import greenlane.console.value.TierMaking;
import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PurchaseLine;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

/// How long the monthly run takes as the program makes it: from the store's purchases over fitted models to the committed sheet; the first time in a process, again,
/// and after some more purchases.
///
/// Arguments: the folder of a store that [greenlane.bench.purchase.PurchaseBench] left, and the day of the run.
public final class MonthlyRunBench {
    private static final int ROUNDS = 5;
    private static final int MORE = 10_000;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private MonthlyRunBench() {}

    /// Runs it.
    public static void main(String[] args) {
        LocalDate asOf = LocalDate.parse(args[1]);
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                Store store = ((StoreOpening.Opened) Store.open(Path.of(args[0]),
                        new Holder(ProcessHandle.current().pid(), "bench"), InstantSource.system())).store()) {
            run("the first time in this process", store, asOf, workers);
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                times[i] = run("again", store, asOf, workers);
            }
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "median of %d: %.0f ms%n", ROUNDS, times[ROUNDS / 2]);
            more(store, asOf);
            run("after 10,000 more purchases", store, asOf, workers);
            ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> {
                long peak = pool.getPeakUsage().getUsed() >> 20;
                if (peak > 10) {
                    System.out.printf(Locale.ROOT, "  peak of %s: %d MB%n", pool.getName(), peak);
                }
            });
        }
    }

    private static double run(String what, Store store, LocalDate asOf, ExecutorService workers) {
        double[] at = {System.nanoTime(), 0, 0};
        long cpu = SYSTEM.getProcessCpuTime();
        TierMaking.Result result = new TierMaking(store, workers).run(asOf, Optional.empty(), share -> {
            at[at[1] == 0 ? 1 : 2] = System.nanoTime();
        }, () -> false);
        double end = System.nanoTime();
        if (!(result instanceof TierMaking.Result.Done done)) {
            throw new IllegalStateException(String.valueOf(result));
        }
        System.out.printf(Locale.ROOT,
                "%s: %.0f ms (%.0f of processors) for %,d customers: read %.0f, fitted and estimated %.0f, sorted and stored %.0f%n",
                what, (end - at[0]) / 1e6, (SYSTEM.getProcessCpuTime() - cpu) / 1e6, done.stored().scored(),
                (at[1] - at[0]) / 1e6, (at[2] - at[1]) / 1e6, (end - at[2]) / 1e6);
        return (end - at[0]) / 1e6;
    }

    private static void more(Store store, LocalDate asOf) {
        if (!(store.purchases().begin("more.csv", String.format(Locale.ROOT, "%064x", System.nanoTime()),
                new ImportRules("CNY",
                        EqualLines.KEEP_ONE)) instanceof PurchaseRepository.Beginning.Begun(PurchaseImport running))) {
            throw new IllegalStateException("no purchases are taken");
        }
        int customers = store.customers().count();
        try (running) {
            for (int i = 0; i < MORE; i++) {
                String code = store.customers().find((int) (i * 104_729L % customers)).orElseThrow().code();
                running.add(new PurchaseLine(code, "more-" + System.nanoTime() + "-" + i, (int) asOf.toEpochDay(),
                        PurchaseLine.UNKNOWN, "P", "", 1, 4_200, PurchaseLine.UNKNOWN));
            }
            if (running.keep(0) instanceof Acted.Failed<PurchaseImport.Kept> failed) {
                throw new IllegalStateException(failed.toString());
            }
        }
    }
}
