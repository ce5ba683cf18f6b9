package greenlane.console.problem;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;
import greenlane.store.StoreOpening;
import greenlane.store.disk.StoreFault;

/// What is said of the store: why it is not open, and why it could not do something.
public final class StoreSentences {
    private final Wording texts;

    public StoreSentences(Wording texts) {
        this.texts = texts;
    }

    /// Why the store could not do it, and the code people can look up.
    public String fault(StoreFault fault) {
        return texts.text("problem.fault", reason(fault), fault.code());
    }

    private String reason(StoreFault fault) {
        return texts.text("problem.store." + fault.name().toLowerCase(Locale.ROOT));
    }

    /// Why a store is not open, and what to do.
    ///
    /// @param home the folder that was asked for
    /// @param zone the zone in which the time of a backup is told
    public String refused(Path home, StoreOpening.Refused refused, ZoneId zone) {
        return switch (refused) {
            case StoreOpening.InUse(var holder) -> holder
                    .map(it -> texts.text("opening.inUse.by", home, it.host(), Long.toString(it.pid())))
                    .orElseGet(() -> texts.text("opening.inUse.unknown", home));
            case StoreOpening.FromNewerVersion(int found, int known) ->
                texts.text("opening.newer.sentence", home, found, known);
            case StoreOpening.Damaged(var _, var backup) -> backup
                    .map(it -> texts.text("opening.damaged.withBackup", home, Figures.stamp(it.takenAt(), zone)))
                    .orElseGet(() -> texts.text("opening.damaged.noBackup", home));
            case StoreOpening.Unusable unusable -> unusable(unusable.fault(), unusable.folder());
        };
    }

    private String unusable(StoreFault fault, Path folder) {
        return switch (fault) {
            case NO_PERMISSION -> texts.text("opening.unusable.permission", folder);
            case NOT_A_FOLDER -> texts.text("opening.unusable.notFolder", folder);
            case DISK_FULL -> texts.text("opening.unusable.full", folder);
            case FOREIGN -> texts.text("opening.unusable.foreign", folder);
            case IN_USE, FROM_NEWER_VERSION, DAMAGED, INPUT_OUTPUT, CLOSED, BUSY ->
                texts.text("opening.unusable.other", folder, reason(fault));
        };
    }

    /// The code of a refusal, to be looked up.
    public String code(StoreOpening.Refused refused) {
        return texts.text("opening.code", refused.fault().code());
    }
}
