package greenlane.console.silent;

import java.util.Optional;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.SilentCustomers.Silent;
import greenlane.store.silent.SilentAct;

/// A silent customer, as the page lists them.
///
/// @param rank among all that are silent, from 1
/// @param person whom the customer is assigned to; empty while nobody's
/// @param contacted the latest contact since the customer fell silent
record SilentRow(int rank, Silent silent, Customer customer, Optional<Tier> tier, String person,
        Optional<SilentAct> contacted) {
    int number() {
        return customer.number();
    }

    String name() {
        return customer.name().isEmpty() ? customer.code() : customer.name();
    }

    Stage stage() {
        return contacted.isPresent() ? Stage.CONTACTED : person.isEmpty() ? Stage.OPEN : Stage.ASSIGNED;
    }

    /// What came of the latest contact.
    Optional<SilentAct.Contacted> result() {
        return contacted.map(SilentAct::deed).map(
                deed -> deed instanceof SilentAct.Contacted it
                        ? it
                        : new SilentAct.Contacted(
                                SilentAct.Outcome.UNREACHED, ""));
    }
}
