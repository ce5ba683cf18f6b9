package greenlane.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Opening and unwrapping for the tests.
public final class TestStore {
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    public static final Holder SELF = new Holder(ProcessHandle.current().pid(), "test-host");

    private TestStore() {}

    public static Store open(Path home) {
        return open(home, InstantSource.fixed(NOW));
    }

    public static Store open(Path home, InstantSource clock) {
        return assertInstanceOf(StoreOpening.Opened.class, Store.open(home, SELF, clock)).store();
    }

    public static <T> T done(Acted<T> acted) {
        return switch (acted) {
            case Acted.Done<T>(T value) -> value;
            case Acted.Failed<T> failed -> throw new AssertionError("failed: " + failed);
        };
    }
}
