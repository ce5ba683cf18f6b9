package greenlane.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.store.act.Acts;
import greenlane.store.act.ChangeListener;
import greenlane.store.contact.ContactRepository;
import greenlane.store.contact.ContactWriter;
import greenlane.store.contact.ImportRepository;
import greenlane.store.customer.CustomerNumbers;
import greenlane.store.customer.CustomerRepository;
import greenlane.store.customer.SegmentRepository;
import greenlane.store.disk.Backups;
import greenlane.store.disk.Backups.Backup;
import greenlane.store.disk.Database;
import greenlane.store.disk.FolderLock;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.disk.LiveFile;
import greenlane.store.disk.StoreFault;
import greenlane.store.disk.StoreFiles;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.roster.AgentRepository;
import greenlane.store.roster.QueueRepository;
import greenlane.store.setting.SavedMappingRepository;
import greenlane.store.setting.SettingRepository;
import greenlane.store.silent.SilentActRepository;
import greenlane.store.tag.TagRecords;
import greenlane.store.tier.TierRecords;

/// The store of one console: opened once, closed once, used by any thread.
///
/// Reads throw [greenlane.store.disk.StoreException] when the disk fails; writes return what they came to. Nothing here may be called on the screen's
/// thread except [#settings] reads, which are answered from memory.
public final class Store implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final FolderLock lock;
    private final Database database;
    private final StoreFiles files;
    private final Acts acts;
    private final ContactRepository contacts;
    private final ContactWriter contactWriter;
    private final ImportRepository imports;
    private final SettingRepository settings;
    private final SavedMappingRepository savedMappings;
    private final QueueRepository queues;
    private final AgentRepository agents;
    private final TierRecords tiers;
    private final CustomerNumbers customerNumbers;
    private final PurchaseRepository purchases;
    private final CustomerRepository customers;
    private final SegmentRepository segments;
    private final SilentActRepository silentActs;
    private final TagRecords tags;
    private final Backups backups;

    private Store(FolderLock lock, Database database, StoreFiles files, InstantSource clock) {
        this.lock = lock;
        this.database = database;
        this.files = files;
        this.acts = new Acts(database, files::usableBytes);
        this.contacts = new ContactRepository(database, acts);
        this.contactWriter = new ContactWriter(contacts::addAll, ContactWriter.Limits.everyday());
        this.settings = new SettingRepository(database, acts);
        this.savedMappings = new SavedMappingRepository(database, acts);
        this.queues = new QueueRepository(database, acts);
        this.agents = new AgentRepository(database, acts);
        this.tiers = TierRecords.over(database, acts, clock);
        this.customerNumbers = new CustomerNumbers(database);
        this.purchases = new PurchaseRepository(database, acts, customerNumbers, files.folder(), clock);
        this.imports = new ImportRepository(database, acts, clock, PurchaseRepository::takeBack);
        this.customers = new CustomerRepository(database, acts, customerNumbers, clock);
        this.segments = new SegmentRepository(database, acts);
        this.silentActs = new SilentActRepository(database, acts, clock);
        this.tags = TagRecords.over(database, acts, purchases, tiers.runs(), clock);
        this.backups = new Backups(database, files, clock);
    }

    /// Opens the store in a folder, made where it is not there.
    ///
    /// @param self this process, for the sentence a second console shows
    public static StoreOpening open(Path home, Holder self, InstantSource clock) {
        // loading jOOQ takes longer than opening the file: the two go side by side
        Thread.ofPlatform().name("greenlane-store-warm-up").daemon().start(SettingRepository::warmUp);
        return switch (take(home, self)) {
            case Folder.Refused refused -> refused.why();
            case Folder.Ours ours -> {
                StoreOpening opening = open(ours, clock);
                if (!(opening instanceof StoreOpening.Opened)) {
                    release(ours.lock());
                }
                yield opening;
            }
        };
    }

    private static StoreOpening open(Folder.Ours ours, InstantSource clock) {
        StoreFiles files = ours.files();
        return switch (new LiveFile(files).open(clock.instant())) {
            case LiveFile.Result.Ready ready -> {
                Store store = new Store(ours.lock(), ready.database(), files, clock);
                store.settings.load();
                yield new StoreOpening.Opened(store);
            }
            case LiveFile.Result.Newer newer -> new StoreOpening.FromNewerVersion(newer.found(), newer.known());
            case LiveFile.Result.Damaged damaged -> new StoreOpening.Damaged(damaged.reason(), newestBackup(files));
            case LiveFile.Result.Failed(StoreFault fault, String _) when fault == StoreFault.IN_USE ->
                new StoreOpening.InUse(Optional.empty());
            case LiveFile.Result.Failed failed ->
                new StoreOpening.Unusable(failed.fault(), files.folder(), failed.detail());
        };
    }

    private static Optional<Backup> newestBackup(StoreFiles files) {
        try {
            return Backups.list(files).stream().findFirst();
        } catch (IOException failure) {
            log.warn("the backups of {} cannot be listed", files.folder(), failure);
            return Optional.empty();
        }
    }

    /// A folder that is ours to work in, or why it is not.
    private sealed interface Folder {
        record Ours(StoreFiles files, FolderLock lock) implements Folder {}

        record Refused(StoreOpening.Refused why) implements Folder {}
    }

    private static Folder take(Path home, Holder self) {
        try {
            Files.createDirectories(home);
            StoreFiles files = new StoreFiles(home.toRealPath());
            if (files.folder().toString().contains(";")) {
                return refused(StoreFault.NOT_A_FOLDER, home, "the path of a store may not contain ;");
            }
            return switch (FolderLock.take(files.folder(), self)) {
                case FolderLock.Attempt.Held held -> new Folder.Ours(files, held.lock());
                case FolderLock.Attempt.Taken taken -> new Folder.Refused(new StoreOpening.InUse(taken.holder()));
            };
        } catch (FileAlreadyExistsException notFolder) {
            return refused(StoreFault.NOT_A_FOLDER, home, String.valueOf(notFolder.getMessage()));
        } catch (AccessDeniedException denied) {
            return refused(StoreFault.NO_PERMISSION, home, String.valueOf(denied.getMessage()));
        } catch (IOException failure) {
            return refused(new StoreFiles(home).fault(failure), home, String.valueOf(failure.getMessage()));
        }
    }

    private static Folder refused(StoreFault fault, Path home, String detail) {
        return new Folder.Refused(new StoreOpening.Unusable(fault, home, detail));
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            log.warn("the lock of the store was not given back in order", failure);
        }
    }

    /// What [#restore] and [#startOver] came to.
    public sealed interface Repair {
        /// It is done; the file that was there is kept under this name.
        record Done(Optional<Path> kept) implements Repair {}

        /// The folder is as it was.
        record Refused(StoreFault fault, String detail) implements Repair {}
    }

    /// Puts a backup in the place of a damaged store, which is kept under another name.
    public static Repair restore(Path home, Backup backup, Holder self, InstantSource clock) {
        return repair(home, self, file -> file.restore(backup, clock.instant()));
    }

    /// Gives a damaged store and its backups other names, so that the next opening makes an empty one.
    public static Repair startOver(Path home, Holder self, InstantSource clock) {
        return repair(home, self, file -> file.startOver(clock.instant()));
    }

    private interface RepairWork {
        Optional<Path> on(LiveFile file) throws IOException;
    }

    private static Repair repair(Path home, Holder self, RepairWork work) {
        return switch (take(home, self)) {
            case Folder.Refused refused -> new Repair.Refused(refused.why().fault(), refused.why().toString());
            case Folder.Ours ours -> {
                try {
                    yield new Repair.Done(work.on(new LiveFile(ours.files())));
                } catch (IOException failure) {
                    log.warn("the store was not repaired", failure);
                    yield new Repair.Refused(StoreFault.INPUT_OUTPUT, String.valueOf(failure.getMessage()));
                } finally {
                    release(ours.lock());
                }
            }
        };
    }

    /// The folder the store lies in.
    public Path folder() {
        return files.folder();
    }

    /// The closed contacts.
    public ContactRepository contacts() {
        return contacts;
    }

    /// The way for live contacts into the store, off the floor's thread. Closed with the store.
    public ContactWriter contactWriter() {
        return contactWriter;
    }

    /// The imports.
    public ImportRepository imports() {
        return imports;
    }

    /// The settings.
    public SettingRepository settings() {
        return settings;
    }

    /// The saved column mappings.
    public SavedMappingRepository savedMappings() {
        return savedMappings;
    }

    /// The queues.
    public QueueRepository queues() {
        return queues;
    }

    /// The agents.
    public AgentRepository agents() {
        return agents;
    }

    /// The tier policies, runs and overrides.
    public TierRecords tiers() {
        return tiers;
    }

    /// Who gives customers their numbers.
    public CustomerNumbers customerNumbers() {
        return customerNumbers;
    }

    /// What customers bought.
    public PurchaseRepository purchases() {
        return purchases;
    }

    /// The customers.
    public CustomerRepository customers() {
        return customers;
    }

    /// The saved segments of customers.
    public SegmentRepository segments() {
        return segments;
    }

    /// What was done about customers who have fallen silent.
    public SilentActRepository silentActs() {
        return silentActs;
    }

    /// The customers' tags, their library, the notes they are read from, and what people said of them.
    public TagRecords tags() {
        return tags;
    }

    /// The automatic backups; the caller decides when.
    public Backups backups() {
        return backups;
    }

    /// From now on tells a listener which records changed.
    public Acts.Subscription listen(ChangeListener listener) {
        return acts.listen(listener);
    }

    /// Writes what still waits, closes the file and gives the folder back.
    @Override
    public void close() {
        contactWriter.close();
        try {
            new LiveFile(files).close(database);
        } finally {
            release(lock);
        }
    }
}
