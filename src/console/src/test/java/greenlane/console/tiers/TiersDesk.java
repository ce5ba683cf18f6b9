package greenlane.console.tiers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import greenlane.console.area.InventedCentre;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.keeping.StoreTiers;
import greenlane.console.settings.MemorySettings;

/// The page's model in front of an invented centre.
final class TiersDesk {
    final Texts texts;
    final TiersViewModel model;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /// Everything happens at once, on the test's thread.
    TiersDesk(InventedCentre centre) {
        this(centre, Language.ZH_CN, null, Runnable::run);
    }

    TiersDesk(InventedCentre centre, Language language, @Nullable Executor elsewhere,
            Consumer<Runnable> onScreen) {
        texts = new Texts(language, Texts.Missing.FAIL);
        var store = centre.store();
        model = new TiersViewModel(texts, new TierPorts(store.tiers(), new StoreTiers(store, Runnable::run),
                store.customers()::page, store.customers()::find, elsewhere == null ? this::execute : elsewhere,
                onScreen, InventedCentre.CLOCK, () -> InventedCentre.ZONE, new MemorySettings(), "李敏"),
                System::nanoTime);
    }

    private void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /// From now on tasks wait for [#release].
    void hold() {
        held = true;
    }

    /// Runs what waited.
    void release() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
