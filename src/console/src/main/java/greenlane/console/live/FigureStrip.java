package greenlane.console.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The six figures of the floor. Owned by the FX thread.
final class FigureStrip {
    private static final int ALL = FloorSnapshot.ALL;

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
        return new FigureState(kind, Double.NaN, target(kind), Verdict.UNKNOWN, List.of(), Double.NaN, List.of(), "");
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

    /// Follows the floor. `history` is the same list until it has grown.
    // Another list is news; the snapshots in it are never compared.
    @SuppressWarnings("ReferenceEquality")
    void show(FloorSnapshot floor, FloorDirectory names, int[] prompt, List<FloorSnapshot> history) {
        if (history != sampled) {
            sampled = history;
            for (FigureKind kind : FigureKind.values()) {
                past.put(kind, history.stream()
                        .map(then -> FloorSums.value(kind, then, prompt, targets.get(), Range.WINDOW)).toList());
            }
        }
        for (FigureKind kind : FigureKind.values()) {
            double value = FloorSums.value(kind, floor, prompt, targets.get(), Range.WINDOW);
            double day = switch (kind) {
                case SERVICE_LEVEL, ASA, ABANDON -> FloorSums.value(kind, floor, prompt, targets.get(), Range.DAY);
                case WAITING, LONGEST, OCCUPANCY -> Double.NaN;
            };
            List<Double> points = new ArrayList<>(past.getOrDefault(kind, List.of()));
            points.add(value);
            FigureState next = new FigureState(kind, value, target(kind), verdict(kind, value, floor), points, day,
                    parts(kind, floor), place(kind, floor, names, prompt));
            wrapper(kind).set(next);
        }
    }

    private Verdict verdict(FigureKind kind, double value, FloorSnapshot floor) {
        boolean nobody = kind == FigureKind.LONGEST && floor.waiting(ALL, ALL) == 0;
        return nobody ? Verdict.MET : target(kind).judge(value);
    }

    private static List<Long> parts(FigureKind kind, FloorSnapshot floor) {
        if (kind == FigureKind.WAITING) {
            List<Long> byTier = new ArrayList<>();
            for (Tier tier : Tier.values()) {
                byTier.add((long) floor.waiting(ALL, tier.ordinal()));
            }
            return byTier;
        }
        if (kind == FigureKind.OCCUPANCY) {
            FloorSnapshot.AgentCounts agents = floor.agentCounts(ALL);
            return List.of((long) agents.free(), (long) agents.busy());
        }
        return List.of();
    }

    private String place(FigureKind kind, FloorSnapshot floor, FloorDirectory names, int[] prompt) {
        int queue = kind == FigureKind.LONGEST ? FloorSums.longestQueue(floor, prompt) : FloorDirectory.NONE;
        return queue == FloorDirectory.NONE ? "" : queueNames.get().of(names, queue);
    }
}
