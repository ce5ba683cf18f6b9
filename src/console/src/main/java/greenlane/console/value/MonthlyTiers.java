package greenlane.console.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.store.Store;
import greenlane.store.tier.StoredRun;

/// The tiers of each month that is over, made without being asked: as of its last day, in order, so that a rule over two months sees both.
///
/// Nothing is made before people made the first run, since it is they who choose the policy, and none of a month in which and after which nothing was bought:
/// everybody would seem to have fallen silent, as where old purchases were imported.
public final class MonthlyTiers {
    /// The setting that turns it off: `false`.
    public static final String SETTING = "tiers.monthly";
    /// How many months at most are made up for, the newest ones.
    static final int MONTHS_MAX = 12;
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyTiers.class);

    private final Store store;
    private final BooleanSupplier stopped;

    /// @param stopped whether the program ends
    public MonthlyTiers(Store store, BooleanSupplier stopped) {
        this.store = store;
        this.stopped = stopped;
    }

    /// Makes what is due; true when something was made.
    public boolean make(LocalDate today) {
        boolean made = false;
        for (LocalDate asOf : due(today)) {
            switch (new TierMaking(store, Runnable::run).run(asOf, Optional.empty(), _ -> {}, stopped)) {
                case TierMaking.Result.Done _ -> {
                    LOG.info("made the tiers of {}", asOf);
                    made = true;
                }
                case TierMaking.Result.Cancelled() -> {
                    return made;
                }
                case TierMaking.Result failed -> {
                    LOG.warn("the tiers of {} were not made: {}", asOf, failed);
                    return made;
                }
            }
        }
        return made;
    }

    private List<LocalDate> due(LocalDate today) {
        Optional<LocalDate> newest = store.tiers().runs().newest().map(StoredRun::asOf);
        if (newest.isEmpty() || due(today, newest.get(), newest.get().plusDays(1)).isEmpty()) {
            return List.of();
        }
        return TierMaking.lastPurchase(store, today).map(last -> due(today, newest.get(), last)).orElse(List.of());
    }

    /// The last days of the months that are over and have no run, the oldest first.
    ///
    /// @param newest day of the newest run
    /// @param lastPurchase the day of it
    static List<LocalDate> due(LocalDate today, LocalDate newest, LocalDate lastPurchase) {
        List<LocalDate> days = new ArrayList<>();
        if (!lastPurchase.isAfter(newest)) {
            return days;
        }
        LocalDate end = today.withDayOfMonth(1).minusDays(1);
        LocalDate oldest = end.minusMonths(MONTHS_MAX).plusDays(1);
        while (end.isAfter(newest) && end.isAfter(oldest)) {
            if (!lastPurchase.isBefore(end.withDayOfMonth(1))) {
                days.addFirst(end);
            }
            end = end.withDayOfMonth(1).minusDays(1);
        }
        return days;
    }
}
