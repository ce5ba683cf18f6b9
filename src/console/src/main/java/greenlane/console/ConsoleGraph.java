package greenlane.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;

import atlantafx.base.controls.Notification;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.about.AboutView;
import greenlane.console.area.AreaSwitch;
import greenlane.console.command.Version;
import greenlane.console.customers.CustomersPorts;
import greenlane.console.customers.CustomersView;
import greenlane.console.customers.CustomersViewModel;
import greenlane.console.errors.FaultToast;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.importing.ImportPorts;
import greenlane.console.importing.ImportView;
import greenlane.console.importing.ImportViewModel;
import greenlane.console.intake.IntakePorts;
import greenlane.console.intake.IntakeView;
import greenlane.console.intake.IntakeViewModel;
import greenlane.console.keeping.StoreTiers;
import greenlane.console.keeping.StoredBook;
import greenlane.console.keeping.StoredCallers;
import greenlane.console.keeping.StoredCustomerTiers;
import greenlane.console.keeping.StoredTags;
import greenlane.console.page.Openings;
import greenlane.console.page.PageId;
import greenlane.console.page.Pages;
import greenlane.console.pulse.Pulse;
import greenlane.console.settings.Preferences;
import greenlane.console.settings.SettingsView;
import greenlane.console.settings.SettingsViewModel;
import greenlane.console.shell.FeedStatus;
import greenlane.console.shell.ShellViewModel;
import greenlane.console.shell.ShellWindow;
import greenlane.console.shots.Shots;
import greenlane.console.silent.SilentPorts;
import greenlane.console.silent.SilentView;
import greenlane.console.silent.SilentViewModel;
import greenlane.console.tags.TagPorts;
import greenlane.console.tags.TagsView;
import greenlane.console.tags.TagsViewModel;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Fonts;
import greenlane.console.tiers.TierPorts;
import greenlane.console.tiers.TiersView;
import greenlane.console.tiers.TiersViewModel;
import greenlane.console.value.TagMeasuring;
import greenlane.console.welcome.WelcomeView;
import greenlane.console.welcome.WelcomeViewModel;
import greenlane.core.customer.ServicePolicy;
import greenlane.store.Store;

/// Everything the window is made of, put together by hand: the only place that knows all of it. Owned by the FX thread.
final class ConsoleGraph {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleGraph.class);

    private final Surroundings around;
    private final Texts texts;
    private final Preferences preferences;
    private final Appearance appearance;
    private final Pages pages = new Pages();
    private final Pulse pulse;
    private final ShellViewModel shell;
    private final Openings openings;
    private final LiveFloor floor;
    private final Optional<Language> unshown;
    private Optional<CustomersViewModel> customers = Optional.empty();
    private Optional<StoredCallers> callers = Optional.empty();
    private Optional<TiersViewModel> tiers = Optional.empty();
    private Optional<SilentViewModel> silent = Optional.empty();
    private Optional<TagsViewModel> tags = Optional.empty();
    private Optional<ShellWindow> window = Optional.empty();
    /// At what speed the log was to be played that needs a mapping first.
    private int askedSpeed = 1;
    private Optional<ShellWindow> posed = Optional.empty();

    ConsoleGraph(Surroundings around) {
        this.around = around;
        preferences = new Preferences(around.settings(), around.zone());
        Language wanted = around.language().or(preferences::language)
                .orElseGet(() -> Language.atStart(Locale.getDefault()));
        boolean shown = around.fonts().family(wanted).isPresent();
        unshown = shown ? Optional.empty() : Optional.of(wanted);
        texts = new Texts(shown ? wanted : Language.EN, around.missing());
        appearance = new Appearance(around.fonts(), around.colours(), texts.languageProperty());
        preferences.follow(texts, appearance, around.theme());
        pulse = new Pulse(around.clock());

        LanguageChoice languages = this::choose;
        openings = around.floor().openings();
        WelcomeViewModel welcome = new WelcomeViewModel(texts, openings, languages, appearance::nameOf,
                this::state, this::chooseLog);
        SettingsViewModel settings = new SettingsViewModel(texts, appearance, languages, preferences, this::about);
        pages.add(PageId.WELCOME, () -> new WelcomeView(welcome));
        pages.add(PageId.SETTINGS, () -> new SettingsView(settings));
        pages.add(PageId.ABOUT,
                () -> new AboutView(texts, name(), Version.text(), System.getProperty("javafx.version", "")));
        floor = new LiveFloor(around, texts, preferences, pulse);
        pages.add(PageId.LIVE, () -> floor.view(this::say, this::chooseSource));
        around.store().ifPresent(this::addImport);
        around.store().ifPresent(this::addCustomers);
        around.store().ifPresent(this::addTiers);
        shell = new ShellViewModel(texts, pages.present());
        preferences.followSidebar(shell.foldedProperty());
        floor.follow(shell, pulse, this::pin);
        Contents contents = new Contents(around.floor(), around.worker(), texts, shell, around.stored());
        contents.follow(around.store());
    }

    private void addImport(Store store) {
        ImportViewModel model = new ImportViewModel(texts, new ImportPorts(store.imports(), store.savedMappings(),
                around.worker(), Platform::runLater, around.clock(), () -> preferences.policyProperty().get().zone(),
                (file, reading) -> {
                    around.floor().replay(file, reading, askedSpeed);
                    askedSpeed = 1;
                }, () -> shell().go(PageId.INTAKE)));
        pages.add(PageId.IMPORT, () -> new ImportView(model));
        addIntake(store, model);
        around.floor().onUnknown((file, speed) -> {
            askedSpeed = speed;
            model.open(file);
            shell.say(texts.text("importing.mapFirst", String.valueOf(file.getFileName())));
            shell.go(PageId.IMPORT);
        });
    }

    private void addIntake(Store store, ImportViewModel imports) {
        IntakeViewModel model = new IntakeViewModel(texts, new IntakePorts(store.purchases(), store.customers(),
                store.savedMappings(), around.worker(), Platform::runLater,
                () -> preferences.policyProperty().get().zone(), this::readCustomersAgain,
                new IntakePorts.Ways(() -> shell().go(PageId.CUSTOMER), () -> shell().go(PageId.TIERS), () -> {
                    imports.showHistory();
                    shell().go(PageId.IMPORT);
                })));
        pages.add(PageId.INTAKE, () -> new IntakeView(model, this::wayBetween));
    }

    private void addCustomers(Store store) {
        Supplier<ZoneId> zone = () -> preferences.policyProperty().get().zone();
        StoredBook book = new StoredBook(store, around.clock(), zone);
        StoredCallers known = StoredCallers.of(store, book, around.worker());
        floor.know(known);
        around.floor().know(() -> StoredCustomerTiers.of(store, around.clock(), zone));
        callers = Optional.of(known);
        CustomersViewModel model = new CustomersViewModel(texts,
                new CustomersPorts(book, new StoreTiers(store, around.worker()),
                        around.worker(), Platform::runLater, around.clock(), zone,
                        System.getProperty("user.name", ""), ServicePolicy.example(),
                        () -> shell().go(PageId.INTAKE), () -> shell().go(PageId.TAGS)));
        pages.add(PageId.CUSTOMER, () -> new CustomersView(model, this::wayBetween));
        customers = Optional.of(model);
    }

    /// Fills a store for passing use with invented customers, in the language of now. On the FX thread, as is `then`.
    void inventCustomers(Runnable then) {
        if (around.store().isEmpty()) {
            then.run();
            return;
        }
        ZoneId zone = preferences.policyProperty().get().zone();
        DemoCustomers demo = new DemoCustomers(around.store().get(), texts,
                LocalDate.ofInstant(around.clock().instant(), zone), zone);
        callers.ifPresent(known -> floor.know(known.by(demo::codeOf)));
        around.worker().execute(() -> {
            demo.fill();
            Platform.runLater(() -> customers.ifPresent(model -> {
                readCustomersAgain();
                model.show();
                model.onceOpen(then);
            }));
        });
    }

    /// The way between the pages about all customers.
    private Node wayBetween(PageId here) {
        return AreaSwitch.on(here, texts, pages::has, page -> shell().go(page));
    }

    private void addTiers(Store store) {
        StoreTiers work = new StoreTiers(store, around.worker());
        Supplier<ZoneId> zone = () -> preferences.policyProperty().get().zone();
        String author = System.getProperty("user.name", "");
        TiersViewModel ofTiers = new TiersViewModel(texts, new TierPorts(store.tiers(), work, store.customers()::page,
                store.customers()::find, around.worker(), Platform::runLater, around.clock(), zone, around.settings(),
                author),
                around.nanos());
        pages.add(PageId.TIERS, () -> new TiersView(ofTiers, this::wayBetween));
        SilentViewModel ofSilent = new SilentViewModel(texts, new SilentPorts(work, store.silentActs(),
                store.customers()::page, around.worker(), Platform::runLater, around.clock(), zone, author));
        pages.add(PageId.SILENT, () -> new SilentView(ofSilent, this::wayBetween));
        StoredTags stored = new StoredTags(store, zone);
        TagsViewModel ofTags = new TagsViewModel(texts,
                new TagPorts(stored::overview,
                        () -> stored.make(LocalDate.ofInstant(around.clock().instant(), zone.get())),
                        new TagMeasuring(store)::measure, store.tags().libraries(), listener -> {
                            // Held as long as the store is: both end with the program.
                            var _ = store.listen(listener);
                        }, around.worker(), Platform::runLater, author));
        pages.add(PageId.TAGS, () -> new TagsView(ofTags, this::wayBetween));
        tags = Optional.of(ofTags);
        tiers = Optional.of(ofTiers);
        silent = Optional.of(ofSilent);
    }

    /// The page about tiers, where there is a store.
    Optional<TiersViewModel> tiers() {
        return tiers;
    }

    /// Lets the pages about customers read again what the store holds.
    void readCustomersAgain() {
        tiers.ifPresent(TiersViewModel::refresh);
        silent.ifPresent(SilentViewModel::refresh);
        tags.ifPresent(TagsViewModel::refresh);
    }

    private WelcomeViewModel.State state() {
        if (shell.feedProperty().get().source() != FeedStatus.Source.NONE) {
            return WelcomeViewModel.State.RUNNING;
        }
        return shell.dataPresentProperty().get() ? WelcomeViewModel.State.STORED : WelcomeViewModel.State.EMPTY;
    }

    private String name() {
        String both = texts.text("shell.windowTitle");
        return appearance.shows(both) ? both : texts.text("shell.brand");
    }

    Preferences preferences() {
        return preferences;
    }

    private void say(String sentence) {
        shell.say(sentence);
    }

    private void toggleWallboard() {
        Screen display = window.map(shown -> shown.scene().getWindow())
                .flatMap(it -> Screen.getScreensForRectangle(it.getX(), it.getY(), it.getWidth(), it.getHeight())
                        .stream().findFirst())
                .orElseGet(Screen::getPrimary);
        floor.toggleWallboard(display, appearance, this::say);
    }

    private void chooseSource() {
        shell.go(PageId.WELCOME);
    }

    /// Whether a language can be shown with the fonts there are.
    boolean shows(Language language) {
        return around.fonts().family(language).isPresent();
    }

    /// What brings the fonts that are missing.
    String remedy() {
        return around.osRelease().map(Fonts::installCommand).orElse("");
    }

    Texts texts() {
        return texts;
    }

    Appearance appearance() {
        return appearance;
    }

    ShellViewModel shell() {
        return shell;
    }

    Pages pages() {
        return pages;
    }

    Pulse pulse() {
        return pulse;
    }

    /// The window, made once, for a stage.
    ShellWindow window(double width, double height) {
        ShellWindow made = make(width, height);
        window = Optional.of(made);
        unshown.ifPresent(this::sayNoFont);
        return made;
    }

    /// Shows a fault. On any thread.
    void fault(String code) {
        String log = around.logFile().map(Object::toString).orElse("");
        Platform.runLater(() -> window.ifPresent(shown -> shown.pin(FaultToast.of(code, log, texts))));
    }

    /// Speaks a language from now on, where there is a font for it.
    void show(Language language) {
        choose(language);
    }

    /// Takes a subject's pose for a picture, on a scene that is on no stage.
    Scene pose(Shots.Subject subject) {
        posed.ifPresent(ShellWindow::close);
        posed = Optional.empty();
        choose(subject.language());
        appearance.themeProperty().set(subject.theme());
        if (subject.page().equals(Shots.WALLBOARD)) {
            return floor.wallboardPicture(subject.size().width(), subject.size().height(), appearance);
        }
        shell.go(PageId.ofWord(subject.page()).orElseThrow());
        ShellWindow made = make(subject.size().width(), subject.size().height());
        posed = Optional.of(made);
        return made.scene();
    }

    private ShellWindow make(double width, double height) {
        return new ShellWindow(shell, texts, appearance, pages, openings, this::choose,
                Optional.of(this::toggleWallboard),
                width, height);
    }

    private void choose(Language language) {
        if (around.fonts().family(language).isPresent()) {
            texts.switchTo(language);
        } else {
            sayNoFont(language);
        }
    }

    private void sayNoFont(Language language) {
        String name = language.englishName();
        String sentence = around.osRelease()
                .map(release -> texts.text("theme.noFont", name, Fonts.installCommand(release)))
                .orElseGet(() -> texts.text("theme.noFontElsewhere", name));
        LOG.warn("{}", sentence);
        // It names a command to be copied by hand, so it stays until it is closed.
        window.ifPresentOrElse(shown -> shown.pin(noFont(sentence)), () -> shell.say(sentence));
    }

    /// Shows a notice until it is closed. On the FX thread.
    private void pin(Notification notice) {
        window.ifPresentOrElse(shown -> shown.pin(notice), () -> shell.say(notice.getMessage()));
    }

    private static Notification noFont(String sentence) {
        Notification notice = new Notification(sentence, new FontIcon("bi-info-circle"));
        notice.setId("no-font");
        return notice;
    }

    private void chooseLog() {
        window.ifPresent(ShellWindow::chooseLog);
    }

    private void about() {
        shell.go(PageId.ABOUT);
    }
}
