package greenlane.console;

import java.io.IOException;
import java.io.PrintWriter;
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
    private final PrintWriter err;
    private final CompletableFuture<Integer> end;

    /// @param options what was asked of the window these pictures stand in for
    /// @param err told in a sentence what keeps a picture from being made
    Tour(ConsoleGraph graph, FloorDesk desk, WindowOptions options, PrintWriter err, CompletableFuture<Integer> end) {
        this.options = options;
        this.graph = graph;
        this.desk = desk;
        this.err = err;
        this.end = end;
    }

    /// What is on the pictures, but for the language.
    private record Wanted(Path folder, List<String> pages, List<Shots.Size> sizes, List<ThemeChoice> themes) {
        int pictures(int languages) {
            boolean wall = pages.contains(Shots.WALLBOARD);
            int ofPages = (pages.size() - (wall ? 1 : 0)) * themes.size();
            return (ofPages + (wall ? 1 : 0)) * sizes.size() * languages;
        }
    }

    /// Every page in the language of now, in the theme that was asked for, else in light and dark.
    void run(Path folder) {
        List<ThemeChoice> themes = options.theme().flatMap(ThemeChoice::ofWord)
                .filter(it -> it != ThemeChoice.SYSTEM).map(List::of)
                .orElse(List.of(ThemeChoice.LIGHT, ThemeChoice.DARK));
        after(new Wanted(folder, present(), List.of(new Shots.Size(1440, 900)), themes),
                List.of(graph.texts().language()));
    }

    /// The pictures that were asked for.
    void shots(ShotOptions wanted) {
        for (String word : wanted.pages()) {
            if (!present().contains(word)) {
                refuse("there is no page " + word + "; there are " + String.join(", ", present()) + ".",
                        ExitCode.USAGE);
                return;
            }
        }
        for (String tag : wanted.languages()) {
            Language language = Language.ofTag(tag).orElseThrow();
            if (!graph.shows(language)) {
                refuse("no installed font has the characters of " + tag + "; " + graph.remedy(), ExitCode.FAILURE);
                return;
            }
        }
        Wanted subjects = new Wanted(wanted.folder(), wanted.pages().isEmpty() ? present() : wanted.pages(),
                wanted.sizes().stream().map(Tour::size).toList(),
                wanted.themes().stream().map(it -> ThemeChoice.ofWord(it).orElseThrow()).toList());
        List<Language> languages = wanted.languages().stream().map(it -> Language.ofTag(it).orElseThrow()).toList();
        int many = subjects.pictures(languages.size());
        if (many > Shots.PICTURES_MAX) {
            refuse(many + " pictures are more than " + Shots.PICTURES_MAX + "; ask for fewer pages, sizes or themes.",
                    ExitCode.USAGE);
            return;
        }
        after(subjects, languages);
    }

    private void refuse(String sentence, int code) {
        err.println("greenlane: " + sentence);
        end.complete(code);
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

    /// The floor of each language is opened anew, since the invented names of the demo are in the language it was opened in.
    private void after(Wanted wanted, List<Language> languages) {
        if (languages.isEmpty()) {
            end.complete(ExitCode.FINE);
            return;
        }
        graph.show(languages.getFirst());
        graph.inventCustomers(() -> floor(wanted, languages));
    }

    private void floor(Wanted wanted, List<Language> languages) {
        options.replay().ifPresentOrElse(file -> desk.openLog(file, options.speed()), desk::openDemo);
        PauseTransition run = new PauseTransition(RUN);
        run.setOnFinished(_ -> {
            boolean made = false;
            try {
                render(wanted, languages.getFirst());
                made = true;
            } catch (IOException e) {
                refuse("the pictures in " + wanted.folder() + " could not be written: " + e.getMessage(),
                        ExitCode.FAILURE);
            } finally {
                if (made) {
                    after(wanted, languages.subList(1, languages.size()));
                } else {
                    end.complete(ExitCode.FAILURE);
                }
            }
        });
        run.play();
    }

    private void render(Wanted wanted, Language language) throws IOException {
        Shots shots = new Shots(graph::pose);
        shots.render(wanted.folder(),
                wanted.pages().stream().filter(page -> !page.equals(Shots.WALLBOARD)).toList(), wanted.sizes(),
                wanted.themes(), List.of(language));
        if (wanted.pages().contains(Shots.WALLBOARD)) {
            // A wall is dark whatever was chosen.
            shots.render(wanted.folder(), List.of(Shots.WALLBOARD), wanted.sizes(), List.of(ThemeChoice.DARK),
                    List.of(language));
        }
    }
}
