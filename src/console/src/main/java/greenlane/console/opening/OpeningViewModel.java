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

    /// @param home the folder that was asked for
    /// @param choose carries out a remedy; called once
    public OpeningViewModel(Texts texts, Path home, StoreOpening.Refused refused, ZoneId zone,
            Consumer<Remedy> choose) {
        this.texts = texts;
        sentences = new StoreSentences(texts);
        this.home = home;
        this.refused = refused;
        this.zone = zone;
        this.choose = choose;
    }

    /// What happened, in one line.
    public String title() {
        return switch (refused) {
            case StoreOpening.InUse _ -> texts.text("opening.inUse.title");
            case StoreOpening.FromNewerVersion _ -> texts.text("opening.newer.title");
            case StoreOpening.Damaged _ -> texts.text("opening.damaged.title");
            case StoreOpening.Unusable _ -> texts.text("opening.unusable.title");
        };
    }

    /// What it means, and what to do.
    public String sentence() {
        return sentences.refused(home, refused, zone);
    }

    /// The code people can look up.
    public String code() {
        return sentences.code(refused);
    }

    /// The remedies, the one to be tried first in front.
    public List<Remedy> remedies() {
        return switch (refused) {
            case StoreOpening.InUse _ -> List.of(Remedy.CLOSE);
            case StoreOpening.FromNewerVersion _ -> List.of(Remedy.CLOSE);
            case StoreOpening.Damaged(var _, var backup) -> backup.isPresent()
                    ? List.of(Remedy.RESTORE, Remedy.START_OVER, Remedy.CLOSE)
                    : List.of(Remedy.START_OVER, Remedy.CLOSE);
            case StoreOpening.Unusable _ -> List.of(Remedy.RETRY, Remedy.CLOSE);
        };
    }

    /// A remedy on its button.
    public String label(Remedy remedy) {
        return switch (remedy) {
            case RETRY -> texts.text("opening.remedy.retry");
            case RESTORE -> texts.text("opening.remedy.restore");
            case START_OVER -> texts.text("opening.remedy.startOver");
            case CLOSE -> texts.text("opening.remedy.close");
        };
    }

    /// Whether a remedy is being carried out.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Carries out a remedy; others cannot be chosen from then on.
    public void choose(Remedy remedy) {
        if (!busy.get()) {
            busy.set(true);
            choose.accept(remedy);
        }
    }
}
