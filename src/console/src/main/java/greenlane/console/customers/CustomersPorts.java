package greenlane.console.customers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import greenlane.console.area.TierRunning;
import greenlane.core.customer.ServicePolicy;

/// What the customers page is plugged into.
///
/// @param background runs what takes time; several tasks may run at once
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param zone the centre's zone of now
/// @param actor who sits here, for the record of what was shown and done
/// @param service what is done for customers of each tier
/// @param bringIn goes to where customers are imported
/// @param library goes to the tags there are
public record CustomersPorts(CustomerBook book, TierRunning running, Executor background, Consumer<Runnable> onScreen,
        InstantSource clock, Supplier<ZoneId> zone, String actor, ServicePolicy service, Runnable bringIn,
        Runnable library) {
    /// The centre's day of now.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }
}
