package greenlane.console.tiers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import greenlane.console.settings.SettingsPort;
import greenlane.core.customer.Customer;
import greenlane.store.tier.TierRecords;

/// What the page is plugged into.
///
/// @param work makes runs
/// @param page the customers of some numbers, as many as a page may have
/// @param byCode the customer of a code
/// @param background runs what takes time
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param zone the centre's zone of now
/// @param settings where it is kept whether a month that is over is sorted by itself
/// @param author who sits at this console, as far as it is known
public record TierPorts(TierRecords records, TierWork work, Function<List<Integer>, List<Customer>> page,
        Function<String, Optional<Customer>> byCode, Executor background, Consumer<Runnable> onScreen,
        InstantSource clock, Supplier<ZoneId> zone, SettingsPort settings, String author) {
    /// The day it is in the centre.
    LocalDate today() {
        return clock.instant().atZone(zone.get()).toLocalDate();
    }
}
