package greenlane.console.silent;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import greenlane.console.area.InventedCentre;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.keeping.StoreTiers;

/// The page's model in front of an invented centre.
final class SilentDesk {
    final Texts texts;
    final SilentViewModel model;

    SilentDesk(InventedCentre centre, Language language, Executor elsewhere, Consumer<Runnable> onScreen) {
        texts = new Texts(language, Texts.Missing.FAIL);
        var store = centre.store();
        model = new SilentViewModel(texts, new SilentPorts(new StoreTiers(store, Runnable::run), store.silentActs(),
                store.customers()::page, elsewhere, onScreen, InventedCentre.CLOCK, () -> InventedCentre.ZONE, "李敏"));
    }
}
