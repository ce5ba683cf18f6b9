package greenlane.console.intake;

import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import greenlane.store.customer.CustomerRepository;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.setting.SavedMappingRepository;

/// What the page is plugged into.
///
/// @param background runs what takes time; several tasks may run at once, a task may take minutes
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param zone the centre's zone of now
/// @param changed told when customers or purchases have come in
/// @param ways where one can go from here
public record IntakePorts(PurchaseRepository purchases, CustomerRepository customers, SavedMappingRepository mappings,
        Executor background, Consumer<Runnable> onScreen, Supplier<ZoneId> zone, Runnable changed, Ways ways) {
    /// Where one can go from the page.
    ///
    /// @param customers to the customers
    /// @param tiers to where tiers are made
    /// @param history to the imports that were kept, where each can be taken back
    public record Ways(Runnable customers, Runnable tiers, Runnable history) {}
}
