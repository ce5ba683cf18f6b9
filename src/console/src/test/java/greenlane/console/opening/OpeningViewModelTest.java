package greenlane.console.opening;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.store.StoreOpening;
import greenlane.store.disk.Backups.Backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What people can do about a store that is not open.
class OpeningViewModelTest {
    private final List<Remedy> chosen = new ArrayList<>();

    private OpeningViewModel damaged(Optional<Backup> backup) {
        return new OpeningViewModel(new Texts(Language.EN, Texts.Missing.FAIL), Path.of("home"),
                new StoreOpening.Damaged("a page cannot be read", backup), ZoneId.of("UTC"), chosen::add);
    }

    private static Optional<Backup> backup() {
        return Optional.of(new Backup(Path.of("home", "backup.zip"), Instant.parse("2026-03-12T01:00:00Z"), 1));
    }

    @Test
    void theSafestRemedyStandsInFront() {
        assertEquals(Remedy.CLOSE, damaged(Optional.empty()).remedies().getFirst());
        assertEquals(Remedy.RESTORE, damaged(backup()).remedies().getFirst());
    }

    @Test
    void toBeginWithEmptyDataHasToBeChosenTwice() {
        OpeningViewModel model = damaged(Optional.empty());
        String before = model.sentence();

        model.choose(Remedy.START_OVER);

        assertEquals(List.of(), chosen);
        assertEquals(List.of(Remedy.BACK, Remedy.START_OVER), model.remedies());
        assertNotEquals(before, model.sentence());
        assertFalse(model.busyProperty().get());

        model.choose(Remedy.START_OVER);

        assertEquals(List.of(Remedy.START_OVER), chosen);
        assertTrue(model.busyProperty().get());
    }

    @Test
    void whoGoesBackIsAskedAgain() {
        OpeningViewModel model = damaged(backup());
        model.choose(Remedy.START_OVER);
        assertTrue(model.sentence().contains("go back to restore it"), model.sentence());

        model.choose(Remedy.BACK);

        assertEquals(Remedy.RESTORE, model.remedies().getFirst());
        model.choose(Remedy.START_OVER);
        assertEquals(List.of(), chosen);
    }
}
