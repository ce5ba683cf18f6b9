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
            case StoreOpening.Unusable(var fault, var folder, var detail) -> unusable(fault, folder, detail);
        };
        return sentence + " [" + refused.fault().code() + "]";
    }

    private static String unusable(StoreFault fault, Path folder, String detail) {
        return switch (fault) {
            case NO_PERMISSION -> "This user may not read and write " + folder + ".";
            case NOT_A_FOLDER -> folder + " is not a folder; name one with --home.";
            case DISK_FULL -> "The disk of " + folder + " is full.";
            case FOREIGN -> "The data in " + folder + " was not written by Greenlane.";
            case IN_USE, FROM_NEWER_VERSION, DAMAGED, INPUT_OUTPUT, CLOSED, BUSY ->
                folder + " cannot be used: " + detail + ".";
        };
    }
}
