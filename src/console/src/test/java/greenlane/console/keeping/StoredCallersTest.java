package greenlane.console.keeping;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.area.InventedCentre;
import greenlane.console.live.Callers.Caller;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoredCallersTest {
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final InstantSource clock = InventedCentre.CLOCK;
    private InventedCentre centre;
    private StoredCallers callers;

    StoredCallersTest(@TempDir Path folder) {
        centre = new InventedCentre(folder);
        callers = callersOf(centre.store());
    }

    private StoredCallers callersOf(Store store) {
        return StoredCallers.of(store, new StoredBook(store, clock, () -> InventedCentre.ZONE), asked::add);
    }

    @BeforeEach
    void fill() {
        centre = centre.fill(40).run(1);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Optional<Caller> look(String whom) {
        var _ = callers.of(whom);
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
        return callers.of(whom);
    }

    @Test
    void nobodyIsWaitedForAndTheAnswerIsThereOnceItWasRead() {
        assertTrue(callers.of(InventedCentre.code(3)).isEmpty());
        assertTrue(callers.of(InventedCentre.code(3)).isEmpty());
        assertEquals(1, asked.size());
        Caller caller = look(InventedCentre.code(3)).orElseThrow();
        assertEquals(InventedCentre.code(3), caller.code());
        assertEquals("CNY", caller.currency());
        assertTrue(caller.tier().isPresent());
        assertTrue(caller.expectedMinor().isPresent());
    }

    @Test
    void aPhoneNumberThatOneCustomerAloneHasNamesThem() {
        assertEquals(InventedCentre.code(3), look("13800000111").orElseThrow().code());
        assertInstanceOf(Acted.Done.class, centre.store().customers().save(List.of(
                new CustomerChange("X", "", Customer.Kind.PERSON, "13800000111", "", Optional.empty(), ""))));
        assertTrue(look("13800000111").isEmpty());
    }

    @Test
    void aTierGivenByHandIsKnownAtOnce() {
        Caller before = look(InventedCentre.code(5)).orElseThrow();
        Tier other = before.tier().equals(Optional.of(Tier.CORE)) ? Tier.ORDINARY : Tier.CORE;
        assertInstanceOf(Acted.Done.class, centre.store().tiers().overrides().set(5, new TierOverride.Request(other,
                "a reason", "somebody", InventedCentre.TODAY, InventedCentre.TODAY.plusDays(30)), 3));
        assertEquals(Optional.of(other), look(InventedCentre.code(5)).orElseThrow().tier());
    }

    @Test
    void aStrangerIsRememberedAsOne() {
        assertTrue(look("nobody").isEmpty());
        assertTrue(callers.of("nobody").isEmpty());
        assertTrue(asked.isEmpty());
    }
}
