package greenlane.console.command;

import java.nio.file.Path;

import greenlane.store.StoreOpening;
import greenlane.store.disk.StoreFault;

/// Says in English why a store is not open, for people at a terminal.
public final class Refusals {
    private Refusals() {}

    /// One sentence and the code.
    public static String describe(Path home, StoreOpening.Refused refused) {
        String sentence = switch (refused) {
            case StoreOpening.InUse(var holder) -> home + " is in use by another console"
                    + holder.map(it -> " (process " + it.pid() + " on " + it.host() + ")").orElse("") + ".";
            case StoreOpening.FromNewerVersion(int found, int known) ->
                home + " was written by a newer Greenlane (format " + found + "; this one knows up to " + known + ").";
            case StoreOpening.Damaged(var _, var backup) -> "The store in " + home + " is damaged."
                    + (backup.isPresent()
                            ? " Open the console to restore the backup of " + backup.get().takenAt() + "."
                            : " Open the console to begin anew; nothing is deleted.");
            case StoreOpening.Unusable(var fault, var folder, var detail) ->
                folder + " cannot be used: " + reason(fault) + " (" + detail + ").";
        };
        return sentence + " [" + refused.fault().code() + "]";
    }

    /// Why the store could not do something, as part of a sentence.
    static String reason(StoreFault fault) {
        return switch (fault) {
            case IN_USE -> "another console has it open";
            case FROM_NEWER_VERSION -> "a newer Greenlane has written it";
            case DAMAGED -> "the store's file is damaged";
            case NO_PERMISSION -> "this user may not read and write there";
            case NOT_A_FOLDER -> "it is not a folder that can hold a store";
            case DISK_FULL -> "there is not enough room on the disk";
            case INPUT_OUTPUT -> "the disk or the system refused";
            case CLOSED -> "the store is closed";
            case BUSY -> "another writer held the same rows for too long";
            case FOREIGN -> "its tables are not this program's";
        };
    }
}
