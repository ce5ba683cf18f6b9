package greenlane.console.opening;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import greenlane.console.i18n.Texts;
import greenlane.console.problem.StoreSentences;
import greenlane.store.StoreOpening;

/// A store that is not open, in words, with the remedies there are. Owned by the FX thread.
public final class OpeningViewModel {
    private final Texts texts;
    private final StoreSentences sentences;
    private final Path home;
    private final StoreOpening.Refused refused;
    private final ZoneId zone;
    private final Consumer<Remedy> choose;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sure = new ReadOnlyBooleanWrapper();

    /// @param home the folder that was asked for
    /// @param choose carries out a remedy, never [Remedy#BACK]; called once
    public OpeningViewModel(Texts texts, Path home, StoreOpening.Refused refused, ZoneId zone,
            Consumer<Remedy> choose) {
        this.texts = texts;
        sentences = new StoreSentences(texts);
        this.home = home;
        this.refused = refused;
        this.zone = zone;
        this.choose = choose;
    }

    /// What happened, in one line; or what is asked before it is done.
    public String title() {
        if (sure.get()) {
            return texts.text("opening.sure.title");
        }
        return switch (refused) {
            case StoreOpening.InUse _ -> texts.text("opening.inUse.title");
            case StoreOpening.FromNewerVersion _ -> texts.text("opening.newer.title");
            case StoreOpening.Damaged _ -> texts.text("opening.damaged.title");
            case StoreOpening.Unusable _ -> texts.text("opening.unusable.title");
        };
    }

    /// What it means, and what to do.
    public String sentence() {
        if (sure.get()) {
            return texts.text(remediesFirst().contains(Remedy.RESTORE)
                    ? "opening.sure.withBackup"
                    : "opening.sure.noBackup", home);
        }
        return sentences.refused(home, refused, zone);
    }

    /// The code people can look up.
    public String code() {
        return sentences.code(refused);
    }

    /// The remedies, the safest in front: it is the one that Enter chooses, and never the one that leaves data behind.
    public List<Remedy> remedies() {
        return sure.get() ? List.of(Remedy.BACK, Remedy.START_OVER) : remediesFirst();
    }

    private List<Remedy> remediesFirst() {
        return switch (refused) {
            case StoreOpening.InUse _ -> List.of(Remedy.CLOSE);
            case StoreOpening.FromNewerVersion _ -> List.of(Remedy.CLOSE);
            case StoreOpening.Damaged(var _, var backup) -> backup.isPresent()
                    ? List.of(Remedy.RESTORE, Remedy.CLOSE, Remedy.START_OVER)
                    : List.of(Remedy.CLOSE, Remedy.START_OVER);
            case StoreOpening.Unusable _ -> List.of(Remedy.RETRY, Remedy.CLOSE);
        };
    }

    /// A remedy on its button.
    public String label(Remedy remedy) {
        return switch (remedy) {
            case RETRY -> texts.text("opening.remedy.retry");
            case RESTORE -> texts.text("opening.remedy.restore");
            case START_OVER -> texts.text(sure.get() ? "opening.remedy.startOverSure" : "opening.remedy.startOver");
            case BACK -> texts.text("opening.remedy.back");
            case CLOSE -> texts.text("opening.remedy.close");
        };
    }

    /// Whether a remedy is being carried out.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether it is asked if people really mean to begin with empty data.
    public ReadOnlyBooleanProperty sureProperty() {
        return sure.getReadOnlyProperty();
    }

    /// Carries out a remedy; others cannot be chosen from then on. To begin with empty data has to be chosen twice.
    public void choose(Remedy remedy) {
        if (busy.get()) {
            return;
        }
        boolean asks = remedy == Remedy.START_OVER && !sure.get();
        if (asks || remedy == Remedy.BACK) {
            sure.set(asks);
        } else {
            busy.set(true);
            choose.accept(remedy);
        }
    }
}
