package greenlane.store;

import java.nio.file.Path;
import java.util.Optional;

import greenlane.store.disk.Backups.Backup;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.disk.StoreFault;

/// What opening a store came to. Everything but [Opened] leaves the folder as it was and free for the next try.
public sealed interface StoreOpening {
    /// The store is open and must be closed.
    record Opened(Store store) implements StoreOpening {}

    /// The store is not open.
    sealed interface Refused extends StoreOpening {
        /// The fault, whose code goes on screen.
        StoreFault fault();
    }

    /// Another console has the folder; who, where its lock file says so.
    record InUse(Optional<Holder> holder) implements Refused {
        @Override
        public StoreFault fault() {
            return StoreFault.IN_USE;
        }
    }

    /// A newer Greenlane has written the store.
    ///
    /// @param found the version of its tables; 0 where even the file's format is newer
    /// @param known the newest version this program reads
    record FromNewerVersion(int found, int known) implements Refused {
        @Override
        public StoreFault fault() {
            return StoreFault.FROM_NEWER_VERSION;
        }
    }

    /// The file cannot be read, or is missing where it was. [Store#restore] puts the backup in its place, [Store#startOver]
    /// makes room for an empty store; neither deletes anything.
    record Damaged(String reason, Optional<Backup> backup) implements Refused {
        @Override
        public StoreFault fault() {
            return StoreFault.DAMAGED;
        }
    }

    /// The folder cannot be used for another reason, which the fault names.
    record Unusable(StoreFault fault, Path folder, String detail) implements Refused {}
}
