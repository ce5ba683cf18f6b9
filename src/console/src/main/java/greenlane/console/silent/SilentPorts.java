package greenlane.console.silent;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import greenlane.core.customer.Customer;
import greenlane.store.silent.SilentActRepository;

/// What the page is plugged into.
///
/// @param source finds the silent customers
/// @param acts keeps what is done about them
/// @param page the customers of some numbers, [#PAGE_MAX] at most
/// @param background runs what takes time
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param author who sits at this console, as far as it is known
public record SilentPorts(SilentSource source, SilentActRepository acts, Function<List<Integer>, List<Customer>> page,
        Executor background, Consumer<Runnable> onScreen, InstantSource clock, Supplier<ZoneId> zone, String author) {
    /// How many customers are read at once.
    static final int PAGE_MAX = 1_000;
}
