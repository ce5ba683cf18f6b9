package greenlane.console.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.Progress;
import greenlane.feeds.intake.Reading;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.contact.Added;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A file comes into the store whole, or not at all.
class StoreImportTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    /// Stops once so many bytes are read.
    private static final class StopsAfter implements Progress {
        private final long bytesMax;
        private long bytesRead;

        StopsAfter(long bytesMax) {
            this.bytesMax = bytesMax;
        }

        @Override
        public void read(long bytes, long bytesTotal) {
            bytesRead = bytes;
        }

        @Override
        public boolean cancelled() {
            return bytesRead > bytesMax;
        }
    }

    @Test
    void anImportThatIsStoppedInTheMiddleLeavesTheStoreAndTheFolderAsTheyWere() throws IOException {
        Path log = log();
        try (Store store = store()) {
            StoreImport.Result stopped = StoreImport.run(store.imports(), log, Reading.BY_CONTENT,
                    StoreImport.Again.SKIPPED,
                    new StopsAfter(Files.size(log) / 2));
            assertInstanceOf(StoreImport.Result.Cancelled.class, stopped);
            assertEquals(0, store.contacts().count());
            assertFalse(Files.exists(folder.resolve("queue_log.rejects.csv")));
            assertFalse(Files.exists(folder.resolve("queue_log.rejects.csv.part")));
        }
    }

    @Test
    void afterwardsTheSameFileComesInWhole() throws IOException {
        Path log = log();
        try (Store store = store()) {
            var _ = StoreImport.run(store.imports(), log, Reading.BY_CONTENT, StoreImport.Again.SKIPPED,
                    new StopsAfter(0));
            assertInstanceOf(StoreImport.Result.Done.class,
                    StoreImport.run(store.imports(), log, Reading.BY_CONTENT, StoreImport.Again.SKIPPED,
                            Progress.NONE));
            assertEquals(ROWS, store.contacts().count());
        }
    }

    @Test
    void theSameBytesAreSkippedOrReadAgainAsTheCallerWants() throws IOException {
        Path log = log();
        try (Store store = store()) {
            var _ = StoreImport.run(store.imports(), log, Reading.BY_CONTENT, StoreImport.Again.SKIPPED, Progress.NONE);
            assertInstanceOf(StoreImport.Result.Known.class, StoreImport.run(store.imports(), log, Reading.BY_CONTENT,
                    StoreImport.Again.SKIPPED, Progress.NONE));
            StoreImport.Result.Done again = assertInstanceOf(StoreImport.Result.Done.class, StoreImport
                    .run(store.imports(), log, Reading.BY_CONTENT, StoreImport.Again.READ, Progress.NONE));
            assertEquals(new Added(0, ROWS, 0), again.added());
            assertEquals(OptionalLong.empty(), again.batch());
        }
    }

    private Path log() throws IOException {
        StringBuilder text = new StringBuilder("999|x|support|NONE|not a row\nneither\n");
        for (int row = 0; row < ROWS; row++) {
            long second = 1_000L + 10L * row;
            text.append(second).append("|c").append(row).append("|support|NONE|ENTERQUEUE||555|1\n")
                    .append(second + 5).append("|c").append(row).append("|support|NONE|ABANDON|1|1|5\n");
        }
        return Files.writeString(folder.resolve("queue_log"), text);
    }

    private Store store() {
        return assertInstanceOf(StoreOpening.Opened.class,
                Store.open(folder.resolve("home"), new Holder(1, "test"), InstantSource.system())).store();
    }
}
