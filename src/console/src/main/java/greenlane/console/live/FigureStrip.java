package greenlane.console.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The six figures of the floor. Owned by the FX thread.
final class FigureStrip {
    private final Supplier<FloorTargets> targets;
    private final Supplier<QueueNames> queueNames;
    private final Map<FigureKind, ReadOnlyObjectWrapper<FigureState>> states = new EnumMap<>(FigureKind.class);
    private List<FloorSnapshot> sampled = List.of();
    private final Map<FigureKind, List<Double>> past = new EnumMap<>(FigureKind.class);

    FigureStrip(Supplier<FloorTargets> targets, Supplier<QueueNames> queueNames) {
        this.queueNames = queueNames;
        this.targets = targets;
        for (FigureKind kind : FigureKind.values()) {
            states.put(kind, new ReadOnlyObjectWrapper<>(missing(kind)));
        }
    }

    private FigureState missing(FigureKind kind) {
        return new FigureState(kind, Double.NaN, target(kind), Verdict.UNKNOWN, List.of(), Double.NaN, List.of(), 0,
                "");
    }

    /// A figure as it stands.
    ReadOnlyObjectProperty<FigureState> figureProperty(FigureKind kind) {
        return wrapper(kind).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<FigureState> wrapper(FigureKind kind) {
        ReadOnlyObjectWrapper<FigureState> state = states.get(kind);
        if (state == null) {
            throw new IllegalStateException("no figure " + kind);
        }
        return state;
    }

    private Target target(FigureKind kind) {
        return switch (kind) {
            case WAITING -> targets.get().waiting();
            case LONGEST -> targets.get().longestWait();
            case SERVICE_LEVEL -> targets.get().serviceLevel();
            case ASA -> targets.get().asa();
            case ABANDON -> targets.get().abandonRate();
            case OCCUPANCY -> targets.get().occupancy();
        };
    }

    void clear() {
        sampled = List.of();
        past.clear();
        for (FigureKind kind : FigureKind.values()) {
            wrapper(kind).set(missing(kind));
        }
    }

    /// Takes over what was true at the moment of a snapshot: the same moment the tables show.
    ///
    /// @param totals the row of all queues together
    void states(FloorSnapshot floor, FloorDirectory names, int[] prompt, QueueRow totals) {
        for (FigureKind kind : FigureKind.values()) {
            if (kind.state()) {
                put(kind, floor, names, prompt, totals);
            }
        }
    }

    /// Brings the rates and the lines of the past up to date. `history` is the same list until it has grown.
    // Another list is news; the snapshots in it are never compared.
    @SuppressWarnings("ReferenceEquality")
    void rates(FloorSnapshot floor, FloorDirectory names, int[] prompt, QueueRow totals,
            List<FloorSnapshot> history) {
        if (history != sampled) {
            sampled = history;
            for (FigureKind kind : FigureKind.values()) {
                past.put(kind, history.stream()
                        .map(then -> FloorSums.value(kind, then, prompt, targets.get(), Range.WINDOW)).toList());
            }
        }
        for (FigureKind kind : FigureKind.values()) {
            put(kind, floor, names, prompt, totals);
        }
    }

    private void put(FigureKind kind, FloorSnapshot floor, FloorDirectory names, int[] prompt, QueueRow totals) {
        boolean nobody = kind == FigureKind.LONGEST && totals.waiting == 0;
        double exact = switch (kind) {
            case WAITING -> totals.waiting;
            case LONGEST -> totals.longestMillis;
            case SERVICE_LEVEL, ASA, ABANDON, OCCUPANCY -> FloorSums.value(kind, floor, prompt, targets.get(),
                    Range.WINDOW);
        };
        // Where nobody waits there is no wait to tell the length of: a dash, as in the tables.
        double value = nobody ? Double.NaN : kind == FigureKind.ASA ? meanMillis(exact) : exact;
        double day = kind.rate() ? FloorSums.value(kind, floor, prompt, targets.get(), Range.DAY) : Double.NaN;
        List<Double> points = new ArrayList<>(past.getOrDefault(kind, List.of()));
        points.add(exact);
        FigureState next = new FigureState(kind, value, target(kind),
                nobody ? Verdict.MET : target(kind).judge(exact), points, day, parts(kind, totals),
                kind == FigureKind.WAITING ? totals.deferred : 0, place(kind, floor, names, prompt));
        ReadOnlyObjectWrapper<FigureState> state = wrapper(kind);
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }

    /// A mean length as it is written, of whole seconds: rounded here as [Figures#meanDuration] rounds, so that one mean reads the
    /// same wherever it stands; NaN stays missing.
    static double meanMillis(double millis) {
        return Double.isNaN(millis) ? millis : Math.round(millis / 1000) * 1000.0;
    }

    private static List<Long> parts(FigureKind kind, QueueRow totals) {
        return switch (kind) {
            case WAITING -> Arrays.stream(Tier.values()).map(tier -> (long) totals.waitingOf(tier)).toList();
            case OCCUPANCY -> List.of((long) totals.free, (long) totals.busy);
            case LONGEST, SERVICE_LEVEL, ASA, ABANDON -> List.of();
        };
    }

    private String place(FigureKind kind, FloorSnapshot floor, FloorDirectory names, int[] prompt) {
        int queue = kind == FigureKind.LONGEST ? FloorSums.longestQueue(floor, prompt) : FloorDirectory.NONE;
        return queue == FloorDirectory.NONE ? "" : queueNames.get().of(names, queue);
    }
}
