package greenlane.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.application.Platform;

import greenlane.console.i18n.Texts;
import greenlane.console.page.PageId;
import greenlane.console.shell.ShellViewModel;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;

/// What there is to show besides a running floor: decides between the first-run page and the console at work, and takes the demo
/// away again. Owned by the FX thread; the store is asked on the worker.
final class Contents {
    /// How long the last contacts of a demo may take to be written before they are removed.
    private static final Duration WRITE_MAX = Duration.ofSeconds(10);

    private final FloorDesk desk;
    private final Executor worker;
    private final Texts texts;
    private final ShellViewModel shell;
    private boolean stored;

    /// What the demo left, once it was removed.
    private sealed interface Cleared {
        record Done(long removed, long left) implements Cleared {}

        record Failed(StoreFault fault) implements Cleared {}
    }

    /// @param stored whether the store held contacts when it was opened
    Contents(FloorDesk desk, Executor worker, Texts texts, ShellViewModel shell, boolean stored) {
        this.desk = desk;
        this.worker = worker;
        this.texts = texts;
        this.shell = shell;
        this.stored = stored;
    }

    /// From now on the frame shows what there is. Where contacts are stored it begins at work.
    ///
    /// @param kept the store; empty where nothing is kept
    void follow(Optional<Store> kept) {
        kept.ifPresentOrElse(this::follow, () -> desk.onDemoCleared(() -> answer(new Cleared.Done(0, 0))));
        if (stored) {
            shell.dataPresentProperty().set(true);
            shell.go(PageId.LIVE);
        }
    }

    private void follow(Store store) {
        desk.onDemoCleared(() -> worker.execute(() -> {
            Cleared cleared = clear(store);
            Platform.runLater(() -> answer(cleared));
        }));
        worker.execute(() -> {
            boolean simulated = store.contacts().countSimulated() > 0;
            Platform.runLater(() -> shell.demoKeptProperty().set(simulated));
        });
    }

    private static Cleared clear(Store store) {
        store.contactWriter().flush(WRITE_MAX);
        return switch (store.contacts().removeSimulated()) {
            case Acted.Done<Long>(var removed) -> new Cleared.Done(removed, store.contacts().count());
            case Acted.Failed<Long>(var fault, var _) -> new Cleared.Failed(fault);
        };
    }

    private void answer(Cleared cleared) {
        switch (cleared) {
            case Cleared.Done(long removed, long left) -> {
                shell.demoKeptProperty().set(false);
                stored = left > 0;
                leaveWhatIsEmpty();
                shell.say(texts.text("shell.demo.cleared", removed));
            }
            case Cleared.Failed(var fault) -> shell.say(texts.text("shell.demo.notCleared", fault.code()));
        }
    }

    private void leaveWhatIsEmpty() {
        if (stored || desk.session().status().kind().isPresent()) {
            return;
        }
        // First, since the page that comes says whether there is data.
        shell.dataPresentProperty().set(false);
        if (shell.pageProperty().get().needsData()) {
            shell.go(PageId.WELCOME);
        }
    }
}
