package greenlane.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.command.ExitCode;
import greenlane.console.command.Refusals;
import greenlane.console.command.ShotOptions;
import greenlane.console.command.Version;
import greenlane.console.command.WindowOptions;
import greenlane.console.errors.Faults;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.settings.MemorySettings;
import greenlane.console.settings.SettingsPort;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;
import greenlane.core.floor.FloorPolicy;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.store.Store;
import greenlane.store.StoreOpening;

/// The console on a desktop, from the start of JavaFX to its end: with a window, or drawing into memory for pictures.
final class Desktop {
    /// How long the end of the program waits for the store to be closed.
    private static final long CLOSE_SECONDS_MAX = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final Path OS_RELEASE = Path.of("/etc/os-release");

    private final WindowOptions options;
    private final Optional<Path> home;
    private final Optional<Path> logFile;
    private final Faults faults;
    private final PrintWriter err;
    private final InstantSource clock = InstantSource.system();
    private final ZoneId zone = ZoneId.systemDefault();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService background;
    private Optional<Kept> kept = Optional.empty();
    private Optional<FloorDesk> desk = Optional.empty();

    /// @param home the folder of the store; empty to keep nothing
    Desktop(WindowOptions options, Optional<Path> home, Optional<Path> logFile, Faults faults, PrintWriter err) {
        this.options = options;
        this.home = home;
        this.logFile = logFile;
        this.faults = faults;
        this.err = err;
        background = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("background-", 0).daemon().uncaughtExceptionHandler(faults).factory());
    }

    /// Opens the window and waits until it is closed. Returns the exit code.
    int open() {
        LOG.info("Greenlane {} opens {}", Version.text(), home.map(Path::toString).orElse("nothing"));
        return run(this::openWindow, true);
    }

    /// Runs in memory for some seconds, then leaves pictures of the pages in a folder. Returns the exit code.
    int tour(Path folder) {
        return run(graph -> new Tour(graph, desk(), options, end).run(folder), false);
    }

    /// Leaves the pictures that were asked for. Returns the exit code.
    int shots(ShotOptions wanted) {
        return run(graph -> new Tour(graph, desk(), options, end).shots(wanted, err), false);
    }

    private interface Begin {
        void begin(ConsoleGraph graph);
    }

    /// @param keeping whether what happens is kept in the store; else it is only read
    private int run(Begin begin, boolean keeping) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(this::endFromOutside));
        Gate gate = new Gate(home.orElse(Path.of("")), clock, background, store -> keep(store, begin, keeping),
                () -> end.complete(ExitCode.FAILURE));
        Optional<CompletableFuture<StoreOpening>> opening = home.map(_ -> gate.begin());
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            if (opening.isEmpty()) {
                guarded(() -> begin(new MemorySettings(), Optional.empty(), false, begin));
            }
        });
        opening.ifPresent(it -> {
            var _ = it.whenComplete((result, failure) -> Platform.runLater(() -> guarded(() -> {
                if (failure != null) {
                    throw new IllegalStateException("the store could not be opened", failure);
                }
                pass(gate, result);
            })));
        });
        int code = end.join();
        desk.ifPresent(FloorDesk::close);
        kept.ifPresent(Kept::close);
        closed.countDown();
        background.shutdownNow();
        Platform.exit();
        return code;
    }

    /// The machine is shut down, the user logs out, or someone ends the process: it ends as if the window had been closed.
    private void endFromOutside() {
        end.complete(ExitCode.FINE);
        try {
            if (!closed.await(CLOSE_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("the program ended before the store was closed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Gate gate, StoreOpening result) {
        if (result instanceof StoreOpening.Refused refused) {
            err.println("greenlane: " + Refusals.describe(home.orElseThrow(), refused, options.language(), zone));
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                end.complete(ExitCode.FAILURE);
                return;
            }
        }
        Fonts fonts = Fonts.ofSystem();
        Language wanted = options.language().flatMap(Language::ofTag)
                .orElseGet(() -> Language.atStart(Locale.getDefault()));
        Texts texts = new Texts(fonts.family(wanted).isPresent() ? wanted : Language.EN, Texts.Missing.SHOW);
        gate.pass(result, texts, new Appearance(fonts, Platform.getPreferences().colorSchemeProperty(),
                texts.languageProperty()), zone);
    }

    private void keep(Store store, Begin begin, boolean keeping) {
        Kept open = new Kept(store, faults);
        kept = Optional.of(open);
        background.execute(() -> {
            boolean stored = store.contacts().count() > 0;
            Platform.runLater(() -> guarded(() -> {
                if (keeping) {
                    begin(open.settings(), Optional.of(store), stored, begin);
                } else {
                    begin(new MemorySettings(open.settings()), Optional.empty(), stored, begin);
                }
            }));
        });
    }

    private void begin(SettingsPort settings, Optional<Store> store, boolean stored, Begin begin) {
        PlaybackRuntime runtime = new PlaybackRuntime(clock, System::nanoTime,
                Thread.ofPlatform().name("floor-", 0).daemon().uncaughtExceptionHandler(faults).factory());
        FloorDesk floor = new FloorDesk(FloorPolicy.example(zone), clock, runtime, Platform::runLater,
                new MemoryRoom());
        desk = Optional.of(floor);
        ConsoleGraph graph = new ConsoleGraph(new Surroundings(Texts.Missing.SHOW, Fonts.ofSystem(),
                Platform.getPreferences().colorSchemeProperty(), settings, floor, store, stored, background,
                clock, System::nanoTime, zone, options.language().flatMap(Language::ofTag),
                options.theme().flatMap(ThemeChoice::ofWord), osRelease(), logFile));
        faults.showOn(graph::fault);
        graph.pulse().start();
        begin.begin(graph);
    }

    /// A fault before there is a window ends the program: nothing is left to show it on.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            faults.uncaughtException(Thread.currentThread(), e);
            err.println("greenlane: " + e + logFile.map(file -> "; see " + file).orElse(""));
            end.complete(ExitCode.FAILURE);
        }
    }

    private FloorDesk desk() {
        return desk.orElseThrow();
    }

    private void openWindow(ConsoleGraph graph) {
        new MainWindow(graph).open(() -> end.complete(ExitCode.FINE));
        if (options.demo()) {
            desk().openDemo();
        }
        options.replay().ifPresent(file -> desk().openLog(file, options.speed()));
    }

    private static Optional<String> osRelease() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(OS_RELEASE));
        } catch (IOException _) {
            // A Linux that does not say which one it is gets the most common command.
            return Optional.of("");
        }
    }
}
