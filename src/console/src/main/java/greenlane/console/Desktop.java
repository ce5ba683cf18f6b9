package greenlane.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.errors.Faults;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;
import greenlane.console.page.PageId;
import greenlane.console.settings.MemorySettings;
import greenlane.console.shell.ShellWindow;
import greenlane.console.shots.Shots;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;

/// The console on a desktop: starts JavaFX, opens the window or, with no display, tours the pages and keeps pictures of them.
final class Desktop {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double WIDTH_MIN = 960;
    private static final double HEIGHT_MIN = 640;
    private static final Duration TOUR = Duration.seconds(6);
    private static final Path OS_RELEASE = Path.of("/etc/os-release");
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final Options options;
    private final Faults faults;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    /// What the command line asked for.
    record Options(Path home, Path logFile, Optional<String> language, Optional<String> theme, boolean demo) {}

    Desktop(Options options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    /// Opens the window and waits until it is closed. Returns the exit code.
    int open() {
        return run(this::openWindow);
    }

    /// Draws into memory for some seconds, then leaves pictures of the pages in a folder. Returns the exit code.
    int tour(Path folder) {
        PrintStream say = System.err;
        say.println("No display: running in memory for a few seconds, then writing pictures to " + folder + "/");
        Display.none();
        return run(graph -> tour(graph, folder));
    }

    private int run(Consumer<ConsoleGraph> begin) {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                ConsoleGraph graph = new ConsoleGraph(surroundings());
                faults.showOn(graph::fault);
                graph.pulse().start();
                begin.accept(graph);
            } catch (RuntimeException | Error e) {
                // The window never came up: nothing is left to show the fault on.
                faults.uncaughtException(Thread.currentThread(), e);
                end.complete(Main.FAILURE);
            }
        });
        int code = end.join();
        Platform.exit();
        return code;
    }

    private void openWindow(ConsoleGraph graph) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        ShellWindow window = graph.window(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        Stage stage = new Stage();
        stage.setTitle(graph.texts().text("shell.windowTitle"));
        stage.getIcons().addAll(BrandIcons.all(graph.appearance()));
        stage.setMinWidth(WIDTH_MIN);
        stage.setMinHeight(HEIGHT_MIN);
        stage.setScene(window.scene());
        stage.iconifiedProperty().addListener((_, _, hidden) -> graph.pulse().setHidden(hidden));
        stage.setOnHidden(_ -> {
            graph.pulse().stop();
            window.close();
            end.complete(0);
        });
        stage.show();
        if (options.demo()) {
            openings().demo().ifPresent(Runnable::run);
        }
    }

    private void tour(ConsoleGraph graph, Path folder) {
        openings().demo().ifPresent(Runnable::run);
        PauseTransition run = new PauseTransition(TOUR);
        run.setOnFinished(_ -> {
            try {
                List<PageId> pages = new ArrayList<>();
                for (PageId page : PageId.values()) {
                    if (graph.pages().has(page) && graph.shell().go(page)) {
                        pages.add(page);
                    }
                }
                List<Path> made = new Shots(graph::pose).render(folder, pages, List.of(new Shots.Size(1440, 900)),
                        List.of(ThemeChoice.LIGHT, ThemeChoice.DARK), List.of(graph.texts().language()));
                LOG.info("{} pictures in {}", made.size(), folder);
                end.complete(0);
            } catch (IOException e) {
                faults.uncaughtException(Thread.currentThread(), new UncheckedIOException(folder.toString(), e));
                end.complete(Main.FAILURE);
            }
        });
        run.play();
    }

    private Surroundings surroundings() {
        return new Surroundings(Texts.Missing.SHOW, Fonts.ofSystem(),
                Platform.getPreferences().colorSchemeProperty(), new MemorySettings(), openings(),
                InstantSource.system(), ZoneId.systemDefault(), options.language().flatMap(Language::ofTag),
                options.theme().flatMap(ThemeChoice::ofWord), osRelease(), Optional.of(options.logFile()));
    }

    private Openings openings() {
        return Openings.NONE;
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
