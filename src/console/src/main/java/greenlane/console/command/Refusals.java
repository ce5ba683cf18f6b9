package greenlane.console.command;

import java.nio.file.Path;

import greenlane.store.StoreOpening;

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
            case StoreOpening.Unusable(var _, var folder, var detail) -> folder + " cannot be used: " + detail + ".";
        };
        return sentence + " [" + refused.fault().code() + "]";
    }
}
