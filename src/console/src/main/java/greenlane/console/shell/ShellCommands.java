package greenlane.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;
import greenlane.console.page.PageId;
import greenlane.console.palette.Command;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Labels;
import greenlane.console.theme.ThemeChoice;

/// What the palette offers, in the language of now.
final class ShellCommands {
    private final ShellViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final ShellActions actions;
    private final LanguageChoice languages;
    private final Openings openings;

    ShellCommands(ShellViewModel model, Texts texts, Appearance appearance, ShellActions actions,
            LanguageChoice languages, Openings openings) {
        this.model = model;
        this.texts = texts;
        this.appearance = appearance;
        this.actions = actions;
        this.languages = languages;
        this.openings = openings;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        String pages = texts.text("palette.group.pages");
        for (PageId page : PageId.values()) {
            all.add(new Command(page.word(), page.icon(), pages, texts.text(page.titleKey()),
                    page.digit() == 0 ? "" : "Ctrl " + page.digit(), () -> model.state(page) == NavState.READY,
                    () -> model.go(page)));
        }
        String commands = texts.text("palette.group.commands");
        openings.demo().ifPresent(demo -> all.add(new Command("demo", "bi-play-circle", commands,
                texts.text("palette.demo"), "", this::always, demo)));
        openings.clearDemo().ifPresent(clear -> all.add(new Command("clear-demo", "bi-x-circle", commands,
                texts.text("palette.clearDemo"), "", model::demo, clear)));
        if (openings.log().isPresent()) {
            all.add(new Command("log", "bi-folder2-open", commands, texts.text("palette.log"), "Ctrl O", this::always,
                    actions::chooseLog));
        }
        all.add(new Command("wallboard", "bi-display", commands, texts.text("palette.wallboard"), "F11",
                () -> model.wallboardProperty().get(), actions::toggleWallboard));
        all.add(new Command("sidebar", "bi-layout-sidebar", commands, texts.text("palette.sidebar"), "Ctrl B",
                this::always, () -> model.foldedProperty().set(!model.foldedProperty().get())));
        all.add(new Command("keys", "bi-keyboard", commands, texts.text("palette.keys"), "F1", this::always,
                actions::showKeys));
        looks(all);
        all.add(new Command("quit", "bi-x-circle", commands, texts.text("palette.quit"), "Ctrl Q", this::always,
                actions::quit));
        return all;
    }

    private void looks(List<Command> all) {
        String look = texts.text("palette.group.look");
        for (ThemeChoice choice : ThemeChoice.values()) {
            BooleanSupplier other = () -> appearance.themeProperty().get() != choice;
            all.add(new Command("theme-" + choice.word(), "bi-circle-half", look,
                    texts.text("palette.theme", Labels.theme(texts, choice)), "", other,
                    () -> appearance.themeProperty().set(choice)));
        }
        for (Density choice : Density.values()) {
            BooleanSupplier other = () -> appearance.densityProperty().get() != choice;
            all.add(new Command("density-" + choice.word(), "bi-distribute-vertical", look,
                    texts.text("palette.density", Labels.density(texts, choice)), "", other,
                    () -> appearance.densityProperty().set(choice)));
        }
        for (Language choice : Language.values()) {
            all.add(new Command("language-" + choice.tag().toLowerCase(Locale.ROOT), "bi-chat-text", look,
                    texts.text("palette.language", appearance.nameOf(choice)), "", () -> texts.language() != choice,
                    () -> languages.choose(choice)));
        }
    }

    private boolean always() {
        return true;
    }
}
