package greenlane.bench.tier;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import greenlane.core.tier.Measure;
import greenlane.core.tier.MigrationMatrix;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.tier.TierRunRepository;

/// How long a monthly run of a million customers takes, from filled columns to the sheet and into the store, beside [PlainTiers] in the same
/// run, and whether both find the same.
public final class TierBench {
    private static final int CUSTOMERS = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int THREADS = 2;
    private static final long SEED = 20_260_331;
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private TierBench() {}

    /// What something took.
    private record Cost(double millis, double cpuMillis) {}

    private static void row(String what, Cost cost) {
        System.out.printf(Locale.ROOT, "%-58s %8.1f ms  %8.1f ms of CPU%n", what, cost.millis(), cost.cpuMillis());
    }

    /// Runs it; the number of customers and of rounds may be given.
    public static void main(String[] args) throws IOException {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : CUSTOMERS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        TierInput input = TierCentre.of(SEED, size, MARCH);
        TierPolicy policy = TierPolicy.example();
        System.out.printf(Locale.ROOT, "%,d customers, %d threads, medians of %d%n", size, THREADS, rounds);
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            ScoreSheet before = run(TierCentre.of(SEED + 1, size, FEBRUARY), policy, Optional.empty(), workers).sheet();
            check(input, policy, run(input, policy, Optional.empty(), workers).sheet());
            Cost plain = median(Math.max(1, rounds / 2), () -> PlainTiers.of(input, policy));
            Cost ours = median(rounds, () -> run(input, policy, Optional.of(before), workers));
            row("plain, one thread", plain);
            row("a run with the month before: sheet and moves", ours);
            System.out.printf(Locale.ROOT, "%-58s %8.3f     %8.3f%n", "ours ÷ plain", ours.millis() / plain.millis(),
                    ours.cpuMillis() / plain.cpuMillis());
            row("the same on one thread",
                    median(rounds, () -> run(input, policy, Optional.of(before), Runnable::run)));
            TierCentre.change(input, SEED + 2, 100);
            row("again after one customer in a hundred has changed",
                    median(rounds, () -> run(input, policy, Optional.of(before), workers)));
            ScoreSheet now = run(input, policy, Optional.of(before), workers).sheet();
            TierPolicy other = other(policy);
            row("what another policy would move", median(rounds, () -> MigrationMatrix.between(now,
                    TierRun.sortAgain(now, other, Optional.of(before), List.of()).sheet())));
            store(rounds, policy, run(input, policy, Optional.of(before), workers));
        }
    }

    private static TierRun.Result.Done run(TierInput input, TierPolicy policy, Optional<ScoreSheet> before,
            Executor workers) {
        return switch (TierRun.run(input, policy, before, List.of(), workers)) {
            case TierRun.Result.Done done -> done;
            case TierRun.Result refused -> throw new IllegalStateException("refused: " + refused);
        };
    }

    private static TierPolicy other(TierPolicy policy) {
        PolicyDraft draft = new PolicyDraft(2, policy.validFrom(), policy.author(), "other", Map.of(Measure.SPEND, 50,
                Measure.FREQUENCY, 20, Measure.LOYALTY, 20, Measure.POTENTIAL, 10), policy.cutoffs(), policy.names(),
                policy.fallMonths(), policy.windowMonths(), policy.quiet(), policy.rfm());
        return switch (draft.check()) {
            case PolicyDraft.Checked.Good(TierPolicy good) -> good;
            case PolicyDraft.Checked.Bad bad -> throw new IllegalStateException(bad.problems().toString());
        };
    }

    private static void check(TierInput input, TierPolicy policy, ScoreSheet sheet) {
        PlainTiers plain = PlainTiers.of(input, policy);
        for (int customer = 0; customer < sheet.size(); customer++) {
            boolean same = plain.tiers[customer] == sheet.tierIndex(customer)
                    && plain.scores[customer] == sheet.score(customer);
            for (Measure measure : Measure.values()) {
                same &= plain.percentiles[customer][measure.ordinal()] == sheet.percentile(measure, customer);
            }
            if (!same) {
                throw new IllegalStateException("customer " + customer + " differs: " + sheet.of(customer));
            }
        }
        System.out.println("equal percentiles, scores and tiers: yes");
    }

    private static void store(int rounds, TierPolicy policy, TierRun.Result.Done run) throws IOException {
        Path home = Files.createTempDirectory("greenlane-tiers");
        StoreOpening opening = Store.open(home, new Holder(ProcessHandle.current().pid(), "bench"),
                InstantSource.system());
        try (Store store = ((StoreOpening.Opened) opening).store()) {
            need(store.tiers().policies().adopt(policy));
            TierRunRepository runs = store.tiers().runs();
            row("written to the store", median(rounds, () -> need(runs.remove(MARCH)), () -> need(runs.save(run, ""))));
            row("read from the store", median(rounds, () -> runs.sheet(MARCH)));
            row("one customer's line and the run's scales",
                    median(rounds, () -> runs.customer(MARCH, run.sheet().size() / 2)));
            if (!runs.sheet(MARCH).equals(Optional.of(run.sheet()))) {
                throw new IllegalStateException("the store gave another sheet back");
            }
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static <T> T need(Acted<T> acted) {
        return switch (acted) {
            case Acted.Done<T>(T value) -> value;
            case Acted.Failed<T> failed -> throw new IllegalStateException(failed.toString());
        };
    }

    /// The medians of the time that passed and of the processor's time, all threads together, after one run that does not count.
    private static Cost median(int rounds, Supplier<?> work) {
        return median(rounds, () -> rounds, work);
    }

    /// As [#median(int, Supplier)], with something to do before each round that does not count.
    private static Cost median(int rounds, Supplier<?> before, Supplier<?> work) {
        List<Double> millis = new ArrayList<>();
        List<Double> cpuMillis = new ArrayList<>();
        Object kept = work.get();
        for (int round = 0; round < rounds; round++) {
            kept = before.get();
            System.gc();
            long cpu = SYSTEM.getProcessCpuTime();
            long from = System.nanoTime();
            kept = work.get();
            millis.add((System.nanoTime() - from) / 1e6);
            cpuMillis.add((SYSTEM.getProcessCpuTime() - cpu) / 1e6);
        }
        if (kept == null) {
            throw new IllegalStateException("nothing came of it");
        }
        Collections.sort(millis);
        Collections.sort(cpuMillis);
        return new Cost(millis.get(rounds / 2), cpuMillis.get(rounds / 2));
    }
}
