package greenlane.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import greenlane.console.command.ExitCode;
import greenlane.console.command.ShotOptions;
import greenlane.console.command.WindowOptions;
import greenlane.console.i18n.Language;
import greenlane.console.page.PageId;
import greenlane.console.shots.Shots;
import greenlane.console.theme.ThemeChoice;

/// Pictures of the pages with the demo floor running. Owned by the FX thread.
final class Tour {
    /// How long the floor runs before pictures are taken: its figures, lines and lists then have moved.
    private static final Duration RUN = Duration.seconds(6);

    private final ConsoleGraph graph;
    private final FloorDesk desk;
    private final WindowOptions options;
    private final CompletableFuture<Integer> end;

    /// @param options what was asked of the window these pictures stand in for
    Tour(ConsoleGraph graph, FloorDesk desk, WindowOptions options, CompletableFuture<Integer> end) {
        this.options = options;
        this.graph = graph;
        this.desk = desk;
        this.end = end;
    }

    /// Every page in the language of now, in the theme that was asked for, else in light and dark.
    void run(Path folder) {
        after(() -> render(folder, present(), List.of(new Shots.Size(1440, 900)),
                options.theme().flatMap(ThemeChoice::ofWord).filter(it -> it != ThemeChoice.SYSTEM).map(List::of)
                        .orElse(List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)),
                List.of(graph.texts().language())));
    }

    /// The pictures that were asked for; pages that are not there are named on `err`.
    void shots(ShotOptions wanted, PrintWriter err) {
        for (String word : wanted.pages()) {
            if (!present().contains(word)) {
                err.println("greenlane: there is no page " + word + "; there are " + String.join(", ", present())
                        + ".");
                end.complete(ExitCode.USAGE);
                return;
            }
        }
        for (String tag : wanted.languages()) {
            Language language = Language.ofTag(tag).orElseThrow();
            if (!graph.shows(language)) {
                err.println("greenlane: no installed font has the characters of " + tag + "; " + graph.remedy());
                end.complete(ExitCode.FAILURE);
                return;
            }
        }
        List<Shots.Size> sizes = wanted.sizes().stream().map(Tour::size).toList();
        List<ThemeChoice> themes = wanted.themes().stream().map(it -> ThemeChoice.ofWord(it).orElseThrow()).toList();
        List<Language> languages = wanted.languages().stream().map(it -> Language.ofTag(it).orElseThrow()).toList();
        after(() -> render(wanted.folder(), wanted.pages().isEmpty() ? present() : wanted.pages(), sizes, themes,
                languages));
    }

    private static Shots.Size size(String sides) {
        int cross = sides.indexOf('x');
        return new Shots.Size(Integer.parseInt(sides.substring(0, cross)),
                Integer.parseInt(sides.substring(cross + 1)));
    }

    /// The words of the pages there are, and of the wallboard.
    private List<String> present() {
        List<String> words = new ArrayList<>();
        for (PageId page : PageId.values()) {
            if (graph.pages().has(page)) {
                words.add(page.word());
            }
        }
        words.add(Shots.WALLBOARD);
        return words;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void after(Work work) {
        options.replay().ifPresentOrElse(file -> desk.openLog(file, options.speed()), desk::openDemo);
        PauseTransition run = new PauseTransition(RUN);
        run.setOnFinished(_ -> {
            int code = ExitCode.FAILURE;
            try {
                work.run();
                code = ExitCode.FINE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                end.complete(code);
            }
        });
        run.play();
    }

    private void render(Path folder, List<String> pages, List<Shots.Size> sizes, List<ThemeChoice> themes,
            List<Language> languages) throws IOException {
        Shots shots = new Shots(graph::pose);
        shots.render(folder, pages.stream().filter(page -> !page.equals(Shots.WALLBOARD)).toList(), sizes, themes,
                languages);
        if (pages.contains(Shots.WALLBOARD)) {
            // A wall is dark whatever was chosen.
            shots.render(folder, List.of(Shots.WALLBOARD), sizes, List.of(ThemeChoice.DARK), languages);
        }
    }
}
