package greenlane.bench.floor;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import com.sun.management.ThreadMXBean;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// How fast the floor folds events, against the plain version in the same run, and whether both give the same figures.
///
/// Prints CPU time, allocation and the time of a snapshot with all its cells read; both versions take turns. To be run with `read` kept
/// out of the loop that folds (`-XX:CompileCommand=dontinline,…`), as a screen's reading is: what the compiler makes of it is then its own.
public final class FloorBench {
    static final FloorFigures NOTHING = new FloorFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0);

    private static final FloorScript.Shape SHAPE = new FloorScript.Shape(50, 1_000, 10.3, 120_000, 85_000);
    private static final int EVENTS = 5_000_000;
    private static final int EVERY = 10_000;
    private static final int ROUNDS = 7;
    private static final long SEED = 20_260_302;
    private static final int TIERS = Tier.count();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// What one run through all events cost, what its snapshots did, and a sum over every figure of every snapshot.
    private record Cost(long cpuNanos, long bytes, Spread snapshot, Spread publish, Spread read, long checksum) {
        private double eventsPerSecond(int events) {
            return events * 1e9 / cpuNanos;
        }
    }

    /// The median and the 99th percentile of some times.
    private record Spread(double medianMicros, double p99Micros) {
        private static Spread of(double[] micros) {
            Arrays.sort(micros);
            return new Spread(micros[micros.length / 2], micros[micros.length * 99 / 100]);
        }
    }

    /// Folds events and publishes snapshots of a kind; reads every figure of a snapshot into a sum.
    private interface Floor<S> {
        void apply(FloorEvent event);

        S publish();

        long read(S snapshot);
    }

    private record Ours(FloorReducer reducer) implements Floor<FloorSnapshot> {
        @Override
        public void apply(FloorEvent event) {
            reducer.apply(event);
        }

        @Override
        public FloorSnapshot publish() {
            return reducer.snapshot();
        }

        @Override
        public long read(FloorSnapshot snapshot) {
            long sum = snapshot.waitingCount();
            for (int queue = 0; queue < SHAPE.queues(); queue++) {
                for (int tier = 0; tier < TIERS; tier++) {
                    sum = sum * 31 + sum(snapshot.figures(queue, tier, Range.WINDOW));
                    sum = sum * 31 + sum(snapshot.figures(queue, tier, Range.DAY));
                    sum = sum * 31 + snapshot.waiting(queue, tier) + 7L * snapshot.inService(queue, tier);
                }
            }
            return sum;
        }
    }

    private record Plain(PlainFloor floor) implements Floor<PlainFloor.Snapshot> {
        @Override
        public void apply(FloorEvent event) {
            floor.apply(event);
        }

        @Override
        public PlainFloor.Snapshot publish() {
            return floor.snapshot();
        }

        @Override
        public long read(PlainFloor.Snapshot snapshot) {
            long sum = snapshot.waitingList().size();
            for (int queue = 0; queue < SHAPE.queues(); queue++) {
                for (int tier = 0; tier < TIERS; tier++) {
                    var cell = new PlainFloor.Cell(queue, Tier.at(tier));
                    sum = sum * 31 + sum(of(snapshot.window(), cell));
                    sum = sum * 31 + sum(of(snapshot.day(), cell));
                    sum = sum * 31 + snapshot.waiting().getOrDefault(cell, 0)
                            + 7L * snapshot.inService().getOrDefault(cell, 0);
                }
            }
            return sum;
        }

        private static FloorFigures of(Map<PlainFloor.Cell, FloorFigures> figures, PlainFloor.Cell cell) {
            return figures.getOrDefault(cell, NOTHING);
        }
    }

    private FloorBench() {}

    private static long sum(FloorFigures f) {
        long counts = f.offered() + 3 * f.answered() + 5 * f.answeredWithinTarget() + 7 * f.abandoned()
                + 11 * f.abandonedWithinTarget() + 13 * f.shortAbandoned() + 17 * f.timedOut() + 19 * f.leftByKey();
        long more = 23 * f.transferred() + 29 * f.handled() + 31 * f.selfServiceOffered() + 37 * f.selfServed();
        return counts + more + 41 * f.waitSumMillis() + 43 * f.waitP50Millis() + 47 * f.waitP95Millis()
                + 53 * f.talkSumMillis() + 59 * f.holdSumMillis() + 61 * f.afterCallSumMillis();
    }

    private static <S> Cost run(Floor<S> floor, FloorEvent[] events) {
        var both = new double[events.length / EVERY];
        var publish = new double[both.length];
        var read = new double[both.length];
        long checksum = 0;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < events.length; i++) {
            floor.apply(events[i]);
            if ((i + 1) % EVERY == 0) {
                long from = THREADS.getCurrentThreadCpuTime();
                S snapshot = floor.publish();
                long published = THREADS.getCurrentThreadCpuTime();
                checksum = checksum * 31 + floor.read(snapshot);
                long done = THREADS.getCurrentThreadCpuTime();
                publish[i / EVERY] = (published - from) / 1e3;
                read[i / EVERY] = (done - published) / 1e3;
                both[i / EVERY] = (done - from) / 1e3;
            }
        }
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Cost(cpu, bytes, Spread.of(both), Spread.of(publish), Spread.of(read), checksum);
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        double[] values = costs.stream().mapToDouble(of).sorted().toArray();
        return values[values.length / 2];
    }

    /// Runs it; the number of events may be given.
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : EVENTS;
        FloorPolicy policy = FloorPolicy.example(ZoneId.of("Asia/Shanghai"));
        long from = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
        FloorEvent[] events = FloorScript.write(SEED, SHAPE, from, count).toArray(new FloorEvent[0]);
        List<Cost> plain = new ArrayList<>();
        List<Cost> ours = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            System.gc();
            Cost p = run(new Plain(new PlainFloor(policy)), events);
            System.gc();
            Cost o = run(
                    new Ours(new FloorReducer(FloorScript.directory(SHAPE), policy, ClosedVisitSink.NONE)), events);
            if (p.checksum != o.checksum) {
                throw new IllegalStateException("the figures differ: " + p.checksum + " and " + o.checksum);
            }
            if (round >= 0) {
                plain.add(p);
                ours.add(o);
            }
        }
        double seconds = (events[events.length - 1].atMillis() - events[0].atMillis()) / 1e3;
        System.out.printf(Locale.ROOT, "%,d events, %.1f a second of floor time, a snapshot every %,d, %d rounds%n",
                events.length, events.length / seconds, EVERY, ROUNDS);
        System.out.println("equal figures at every snapshot: yes");
        row("M events per CPU-second", plain, ours, c -> c.eventsPerSecond(events.length) / 1e6);
        row("bytes allocated per event", plain, ours, c -> (double) c.bytes / events.length);
        row("µs per snapshot, median", plain, ours, c -> c.snapshot().medianMicros());
        row("  to publish it", plain, ours, c -> c.publish().medianMicros());
        row("  to read its 200 cells", plain, ours, c -> c.read().medianMicros());
        row("µs per snapshot, p99", plain, ours, c -> c.snapshot().p99Micros());
    }

    private static void row(String what, List<Cost> plain, List<Cost> ours,
            ToDoubleFunction<Cost> of) {
        double p = median(plain, of);
        double o = median(ours, of);
        System.out.printf(Locale.ROOT, "%-27s plain %8.2f   ours %8.2f   ours ÷ plain %.3f%n", what, p, o, o / p);
    }
}
