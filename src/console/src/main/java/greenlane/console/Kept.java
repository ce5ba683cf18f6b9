package greenlane.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.keeping.LookFile;
import greenlane.console.keeping.StoreSettings;
import greenlane.console.settings.SettingsPort;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.Backups;
import greenlane.store.disk.FolderLock.Holder;

/// The open store of a running console, with the threads that write to it and back it up. Closed once, after the window.
final class Kept implements AutoCloseable {
    private static final long BACKUP_CHECK_MINUTES = 30;
    private static final long CLOSE_SECONDS_MAX = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final Store store;
    private final ExecutorService writer;
    private final ScheduledExecutorService keeper;
    private final SettingsPort settings;

    Kept(Store store, Thread.UncaughtExceptionHandler faults) {
        this.store = store;
        writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings").uncaughtExceptionHandler(faults)
                .factory());
        keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("keeper").daemon().uncaughtExceptionHandler(faults).factory());
        settings = new LookFile(new StoreSettings(store.settings(), writer,
                fault -> LOG.warn("a setting was not kept: {}", fault.code())), store.folder(), writer);
        var _ = keeper.scheduleWithFixedDelay(this::backUp, BACKUP_CHECK_MINUTES, BACKUP_CHECK_MINUTES,
                TimeUnit.MINUTES);
    }

    /// Opens the store of a folder for this process.
    static StoreOpening open(Path home, InstantSource clock) {
        return Store.open(home, self(), clock);
    }

    /// This process, for the sentence a second console shows.
    static Holder self() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            host = "localhost";
        }
        return new Holder(ProcessHandle.current().pid(), host);
    }

    Store store() {
        return store;
    }

    SettingsPort settings() {
        return settings;
    }

    private void backUp() {
        if (store.backups().takeIfDue() instanceof Backups.Result.Failed failed) {
            LOG.warn("the automatic backup failed: {}", failed);
        }
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("some settings were not written in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        backUp();
        store.close();
    }
}
