package greenlane.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;
import javafx.stage.Window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.command.ExitCode;
import greenlane.console.command.Refusals;
import greenlane.console.command.ShotOptions;
import greenlane.console.command.Version;
import greenlane.console.command.WindowOptions;
import greenlane.console.errors.Faults;
import greenlane.console.errors.LogFile;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.keeping.LookFile;
import greenlane.console.settings.MemorySettings;
import greenlane.console.settings.Preferences;
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
    /// How long it waits for the windows to be gone.
    private static final long HIDE_SECONDS_MAX = 5;
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
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Optional<Kept> kept = Optional.empty();
    private volatile Optional<FloorDesk> desk = Optional.empty();
    /// The windows are gone and nothing begins any more. Owned by the FX thread.
    private boolean over;

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
        return run(graph -> new Tour(graph, desk(), options, err, end).run(folder), false);
    }

    /// Leaves the pictures that were asked for. Returns the exit code.
    int shots(ShotOptions wanted) {
        return run(graph -> new Tour(graph, desk(), options, err, end).shots(wanted), true);
    }

    private interface Begin {
        void begin(ConsoleGraph graph);
    }

    /// @param keeping whether what happens is kept in the store; else it is only read
    private int run(Begin begin, boolean keeping) {
        StopSignals.listen(this::stop);
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
        Optional<CompletableFuture<Void>> passed = opening
                .map(it -> it.handle((result, failure) -> {
                    Platform.runLater(() -> guarded(() -> {
                        if (failure != null) {
                            throw new IllegalStateException("the store could not be opened", failure);
                        }
                        pass(gate, result);
                    }));
                    return null;
                }));
        int code = end.join();
        // A store that is just being opened has to be closed like any other.
        passed.ifPresent(CompletableFuture::join);
        hideWindows();
        desk.ifPresent(FloorDesk::close);
        kept.ifPresent(Kept::close);
        closed.countDown();
        background.shutdownNow();
        Platform.exit();
        return code;
    }

    /// Someone ends the process: it ends as if the window had been closed. Who asks twice does not want to wait.
    private void stop(int code) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(code);
        }
        end.complete(code);
    }

    /// Takes every window away and lets nothing more begin, before what they show is closed.
    private void hideWindows() {
        CountDownLatch hidden = new CountDownLatch(1);
        Platform.runLater(() -> {
            over = true;
            guarded(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            hidden.countDown();
        });
        try {
            if (!hidden.await(HIDE_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.info("the program ended before its windows were closed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The machine is shut down or the user logs out, where no signal says so: it ends as if the window had been closed.
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
        Map<String, String> look = home.map(LookFile::read).orElse(Map.of());
        boolean another = result instanceof StoreOpening.InUse;
        if (!another && logFile.isPresent()) {
            // Not before: what is there may be another console's.
            LogFile.open(home.orElseThrow());
        }
        if (result instanceof StoreOpening.Refused refused) {
            err.println("greenlane: " + Refusals.describe(home.orElseThrow(), refused, options.language(), zone));
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                end.complete(ExitCode.FAILURE);
                return;
            }
        }
        Fonts fonts = Fonts.ofSystem();
        Language wanted = options.language().or(() -> Optional.ofNullable(look.get(Preferences.LANGUAGE)))
                .flatMap(Language::ofTag)
                .orElseGet(() -> Language.atStart(Locale.getDefault()));
        Texts texts = new Texts(fonts.family(wanted).isPresent() ? wanted : Language.EN, Texts.Missing.SHOW);
        Appearance appearance = new Appearance(fonts, Platform.getPreferences().colorSchemeProperty(),
                texts.languageProperty());
        options.theme().or(() -> Optional.ofNullable(look.get(Preferences.THEME))).flatMap(ThemeChoice::ofWord)
                .ifPresent(appearance.themeProperty()::set);
        gate.pass(result, texts, appearance, zone);
    }

    private void keep(Store store, Begin begin, boolean keeping) {
        Kept open = new Kept(store, clock, faults);
        kept = Optional.of(open);
        if (over) {
            return;
        }
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
        if (over) {
            return;
        }
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
            if (faults.ending()) {
                return;
            }
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
