package greenlane.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import greenlane.console.i18n.Texts;
import greenlane.console.opening.OpeningView;
import greenlane.console.opening.OpeningViewModel;
import greenlane.console.opening.Remedy;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.store.Store;
import greenlane.store.StoreOpening;

/// The way into the store: opens it off the FX thread, and while it is not open shows why, with what can be done. Owned by the FX
/// thread.
final class Gate {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 280;

    private final Path home;
    private final InstantSource clock;
    private final Executor background;
    private final Consumer<Store> opened;
    private final Runnable givenUp;

    /// @param opened takes the open store, on the FX thread
    /// @param givenUp the user closed the window instead
    Gate(Path home, InstantSource clock, Executor background, Consumer<Store> opened, Runnable givenUp) {
        this.home = home;
        this.clock = clock;
        this.background = background;
        this.opened = opened;
        this.givenUp = givenUp;
    }

    /// Begins to open the store; may be called before JavaFX has started.
    CompletableFuture<StoreOpening> begin() {
        return CompletableFuture.supplyAsync(() -> Kept.open(home, clock), background);
    }

    /// Goes on with what opening came to.
    void pass(StoreOpening opening, Texts texts, Appearance appearance, ZoneId zone) {
        switch (opening) {
            case StoreOpening.Opened(Store store) -> opened.accept(store);
            case StoreOpening.Refused refused -> show(refused, texts, appearance, zone);
        }
    }

    private void show(StoreOpening.Refused refused, Texts texts, Appearance appearance, ZoneId zone) {
        Stage stage = new Stage();
        OpeningViewModel model = new OpeningViewModel(texts, home, refused, zone, remedy -> {
            if (remedy == Remedy.CLOSE) {
                stage.close();
                givenUp.run();
            } else {
                background.execute(() -> {
                    StoreOpening next = remedied(remedy, refused);
                    Platform.runLater(() -> {
                        stage.close();
                        pass(next, texts, appearance, zone);
                    });
                });
            }
        });
        Scene scene = new Scene(new OpeningView(model, texts).root(), WIDTH, HEIGHT);
        Dressing.dress(scene, appearance);
        stage.setScene(scene);
        stage.setTitle(texts.text("opening.windowTitle"));
        stage.setOnCloseRequest(_ -> givenUp.run());
        stage.show();
    }

    private StoreOpening remedied(Remedy remedy, StoreOpening.Refused refused) {
        Store.Repair repair = switch (remedy) {
            case RESTORE -> refused instanceof StoreOpening.Damaged(var _, var backup) && backup.isPresent()
                    ? Store.restore(home, backup.get(), Kept.self(), clock)
                    : new Store.Repair.Refused(refused.fault(), "there is no backup");
            case START_OVER -> Store.startOver(home, Kept.self(), clock);
            case RETRY, BACK, CLOSE -> new Store.Repair.Done(Optional.empty());
        };
        return switch (repair) {
            case Store.Repair.Done _ -> Kept.open(home, clock);
            case Store.Repair.Refused(var fault, var detail) -> new StoreOpening.Unusable(fault, home, detail);
        };
    }
}
