package greenlane.console;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whether memory is so full of what is still needed that something large must be given up before the floor itself finds none.
///
/// It looks at what was left of the long-lived objects after they were last collected, so that garbage does not count.
final class MemoryRoom implements BooleanSupplier {
    /// The share of the room for long-lived objects that may be taken; the rest is for sorting and playing what was read.
    static final double TAKEN_MAX = 0.7;

    private final Optional<MemoryPoolMXBean> longLived = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null
                    && (pool.getName().contains("Old") || pool.getName().contains("Tenured")))
            .findFirst();

    @Override
    public boolean getAsBoolean() {
        if (scarce()) {
            // What was let go of since then, such as the log before, is still in that figure; a collection decides.
            System.gc();
            return scarce();
        }
        return false;
    }

    private boolean scarce() {
        return longLived.map(MemoryPoolMXBean::getCollectionUsage).filter(MemoryRoom::scarce).isPresent();
    }

    private static boolean scarce(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > usage.getMax() * TAKEN_MAX;
    }
}
