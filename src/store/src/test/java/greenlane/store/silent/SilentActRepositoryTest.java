package greenlane.store.silent;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class SilentActRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-12T06:32:08Z");
    private final Store store;
    private final SilentActRepository acts;

    SilentActRepositoryTest(@TempDir Path folder) {
        store = assertInstanceOf(StoreOpening.Opened.class,
                Store.open(folder, new Holder(1, "test"), InstantSource.fixed(NOW))).store();
        acts = store.silentActs();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<SilentAct> add(List<Integer> customers, SilentAct.Deed deed) {
        return assertInstanceOf(Acted.Done.class, acts.add(customers, deed, "李敏")) instanceof Acted.Done<?>(List<?> it)
                ? it.stream().map(SilentAct.class::cast).toList()
                : List.of();
    }

    @Test
    void anActIsReadAsItWasWritten() {
        SilentAct.Deed deed = new SilentAct.Contacted(SilentAct.Outcome.UNHAPPY, "第二次维修仍不制冷");
        List<SilentAct> added = add(List.of(7), deed);
        assertEquals(added, acts.ofCustomer(7));
        assertEquals(List.of(new SilentAct(added.getFirst().id(), 7, deed, "李敏", NOW)), added);
    }

    @Test
    void theLatestAssignmentAndTheLatestContactOfACustomerCount() {
        add(List.of(3, 4), new SilentAct.Assigned("王芳"));
        add(List.of(3), new SilentAct.Contacted(SilentAct.Outcome.UNREACHED, ""));
        add(List.of(3), new SilentAct.Assigned("唐宇"));
        assertEquals(List.of("4 王芳", "3 UNREACHED", "3 唐宇"), acts.latest().stream().map(it -> it.customer() + " "
                + switch (it.deed()) {
                    case SilentAct.Assigned(String person) -> person;
                    case SilentAct.Contacted(SilentAct.Outcome outcome, String _) -> outcome.name();
                }).toList());
    }

    @Test
    void whatWasDoneEarlierStaysWritten() {
        add(List.of(3), new SilentAct.Assigned("王芳"));
        add(List.of(3), new SilentAct.Assigned(""));
        assertEquals(2, acts.ofCustomer(3).size());
    }
}
