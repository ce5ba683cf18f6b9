package greenlane.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.keeping.LookFile;
import greenlane.console.keeping.StoreSettings;
import greenlane.console.settings.SettingsPort;
import greenlane.console.value.MonthlyTiers;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.Backups;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.disk.StoreException;
import greenlane.store.setting.FloorSettings;

/// The open store of a running console, with the threads that write to it and back it up. Closed once, after the window.
final class Kept implements AutoCloseable {
    private static final long BACKUP_CHECK_MINUTES = 30;
    private static final long MONTH_CHECK_FIRST_MINUTES = 1;
    private static final long MONTH_CHECK_MINUTES = 60;
    private static final long CLOSE_SECONDS_MAX = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final Store store;
    private final InstantSource clock;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ExecutorService writer;
    private final ScheduledExecutorService keeper;
    private final SettingsPort settings;

    Kept(Store store, InstantSource clock, Thread.UncaughtExceptionHandler faults) {
        this.store = store;
        this.clock = clock;
        writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings").uncaughtExceptionHandler(faults)
                .factory());
        keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("keeper").daemon().uncaughtExceptionHandler(faults).factory());
        settings = new LookFile(new StoreSettings(store.settings(), writer,
                fault -> LOG.warn("a setting was not kept: {}", fault.code())), store.folder(), writer);
        var _ = keeper.scheduleWithFixedDelay(this::backUp, BACKUP_CHECK_MINUTES, BACKUP_CHECK_MINUTES,
                TimeUnit.MINUTES);
        var _ = keeper.scheduleWithFixedDelay(this::sortMonths, MONTH_CHECK_FIRST_MINUTES, MONTH_CHECK_MINUTES,
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

    /// Makes the tiers of a month that is over, unless people turned that off.
    private void sortMonths() {
        if (!settings.get(MonthlyTiers.SETTING).filter("false"::equals).isPresent()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), FloorSettings.centre(store.settings()));
            try {
                var _ = new MonthlyTiers(store, closing::get).make(today);
            } catch (StoreException e) {
                LOG.warn("the tiers of the month could not be made, and are tried again: {}", e.fault().code(), e);
            }
        }
    }

    /// What is under way ends by itself: an interrupt would close the store's file under it.
    @Override
    public void close() {
        closing.set(true);
        keeper.shutdown();
        writer.shutdown();
        try {
            if (!keeper.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("a backup or the tiers of a month were under way at the end");
            }
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
