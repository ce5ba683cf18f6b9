package greenlane.core.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.ServicePolicy.Act;
import greenlane.core.customer.ServicePolicy.Rule;
import greenlane.core.customer.ServicePolicy.Situation;
import greenlane.core.customer.ServicePolicy.When;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ServicePolicyTest {
    private static final ServicePolicy POLICY = ServicePolicy.example();

    private static Optional<Act> next(Tier tier, boolean silent, double active, boolean owned, boolean near,
            String... tags) {
        return POLICY.next(new Situation(tier, silent, OptionalDouble.of(active), owned, near, Set.of(tags)))
                .map(Rule::act);
    }

    @Test
    void whoHasFallenSilentComesBeforeEverythingElse() {
        assertEquals(Optional.of(Act.SUPERVISOR_CALL), next(Tier.CORE, true, 0.1, false, true, "fault-prone"));
        assertEquals(Optional.of(Act.WIN_BACK), next(Tier.POTENTIAL, true, 0.1, false, true));
    }

    @Test
    void whatIsDoneNextFollowsTierAndTag() {
        assertEquals(Optional.of(Act.FAULT_CHECK), next(Tier.CORE, false, 0.9, true, false, "fault-prone"));
        assertEquals(Optional.of(Act.SHOW_NEW), next(Tier.ORDINARY, false, 0.9, false, false, "new-product-curious"));
        assertEquals(Optional.of(Act.GIVE_VOUCHER), next(Tier.ORDINARY, false, 0.9, false, false, "price-sensitive"));
        assertEquals(Optional.empty(), next(Tier.ORDINARY, false, 0.9, false, false, "fault-prone"));
    }

    @Test
    void aTagThatNoRuleKnowsChangesNothing() {
        assertEquals(Optional.of(Act.CARE), next(Tier.CORE, false, 0.9, true, false, "anything"));
    }

    @Test
    void aRuleNamesATagOnlyWhereItLooksAtOne() {
        Set<Tier> all = EnumSet.allOf(Tier.class);
        assertThrows(IllegalArgumentException.class, () -> new Rule(all, When.ALWAYS, "silent", Act.CARE, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rule(all, When.TAGGED, Act.CARE, 0));
        assertEquals(Optional.of(Act.TAILOR), new ServicePolicy(List.of(),
                List.of(new Rule(all, When.TAGGED, "own", Act.TAILOR, 0)))
                .next(new Situation(Tier.CUSTOM, false, OptionalDouble.empty(), false, false, Set.of("own")))
                .map(Rule::act));
    }
}
