package greenlane.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Screen;

import atlantafx.base.controls.Notification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.errors.FileToast;
import greenlane.console.floor.FloorSession;
import greenlane.console.floor.FloorStatus;
import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Texts;
import greenlane.console.live.Callers;
import greenlane.console.live.LiveActions;
import greenlane.console.live.LiveParts;
import greenlane.console.live.LiveView;
import greenlane.console.live.LiveViewModel;
import greenlane.console.live.QueueNames;
import greenlane.console.live.TableLayouts;
import greenlane.console.live.Wallboard;
import greenlane.console.page.PageId;
import greenlane.console.problem.FileSentences;
import greenlane.console.pulse.Pulse;
import greenlane.console.settings.Preferences;
import greenlane.console.shell.FeedStatus;
import greenlane.console.shell.ShellViewModel;
import greenlane.console.shell.Work;
import greenlane.console.theme.Appearance;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.ServiceLevelFormula;
import greenlane.feeds.LogFormat;
import greenlane.feeds.LogReport;
import greenlane.feeds.technion.TechnionLog;

/// The running floor among the other parts of the console: it feeds the Live page, the frame and the store. Owned by the FX thread.
final class LiveFloor {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFloor.class);
    private static final String CSV = ".csv";
    private static final String LAYOUT = "console.layout.";
    private static final long BYTES_OF_MEGABYTE = 1_000_000;

    private final Surroundings around;
    private final FloorDesk desk;
    private final Texts texts;
    private final Preferences preferences;
    private final LiveViewModel model;
    private @Nullable Wallboard wallboard;
    private @Nullable Notification said;

    LiveFloor(Surroundings around, Texts texts, Preferences preferences, Pulse pulse) {
        this.around = around;
        this.texts = texts;
        this.preferences = preferences;
        desk = around.floor();
        FloorSession session = desk.session();
        desk.follow(preferences.policyProperty().get());
        preferences.policyProperty().addListener((_, _, policy) -> desk.follow(policy));
        around.store().ifPresent(store -> session.keepIn(store.contactWriter()::offer));
        model = new LiveViewModel(session, session.recent(), FloorTargets.example(), around.worker(), around.nanos());
        preferences.formulaProperty().subscribe(formula -> model.judgeBy(targets(formula)));
        var _ = pulse.eachFrame(model::frame);
        var _ = pulse.eachSecond(_ -> model.second());
    }

    private static FloorTargets targets(ServiceLevelFormula formula) {
        FloorTargets example = FloorTargets.example();
        return new FloorTargets(example.waiting(), example.longestWait(), example.serviceLevel(), example.asa(),
                example.abandonRate(), example.occupancy(), formula, example.prompt(), example.agent());
    }

    /// A view of the Live page.
    ///
    /// @param say answers what people did
    LiveView view(Consumer<String> say, Runnable chooseSource) {
        return new LiveView(parts(say, chooseSource));
    }

    private LiveParts parts(Consumer<String> say, Runnable chooseSource) {
        return new LiveParts(model, texts, actions(say, chooseSource), desk.session(), layouts(), around.worker(),
                around.nanos());
    }

    /// Goes to the wallboard on a display, or comes back from it.
    void toggleWallboard(Screen display, Appearance appearance, Consumer<String> say) {
        if (desk.session().latest() == null) {
            say.accept(texts.text("shell.nav.needsData", texts.text("shell.wallboard")));
            return;
        }
        if (wallboard == null || !wallboard.showing()) {
            wallboard = new Wallboard(parts(say, () -> {}), appearance, desk.session().status().name());
        }
        wallboard.toggle(display);
    }

    /// The wallboard as it is now, on a scene that is on no stage.
    Scene wallboardPicture(double width, double height, Appearance appearance) {
        return new Wallboard(parts(_ -> {}, () -> {}), appearance, desk.session().status().name())
                .picture(width, height);
    }

    /// Knows who waits from now on.
    void know(Callers callers) {
        model.know(callers);
    }

    /// From now on the frame says what is heard from, and the Live page opens with the first floor.
    ///
    /// @param pin shows a notice until it is closed
    void follow(ShellViewModel shell, Pulse pulse, Consumer<Notification> pin) {
        zone(shell);
        desk.nameDemo(texts.text("shell.demo.name"), texts.language().locale());
        texts.languageProperty().subscribe(now -> {
            desk.nameDemo(texts.text("shell.demo.name"), now.locale());
            model.call(queueNames());
        });
        preferences.policyProperty().addListener((_, _, _) -> zone(shell));
        desk.onIncomplete(report -> {
            model.lacks(Optional.of(report));
            shell.say(incomplete(report));
        });
        desk.onBegun(this::dismiss);
        desk.onFailed(failure -> {
            Notification notice = FileToast.of(failed(failure), texts, desk::retry);
            said = notice;
            pin.accept(notice);
        });
        shell.onStopWork(() -> {
            desk.reading().ifPresent(reading -> shell.say(texts.text("shell.work.stopped", reading.name())));
            desk.stopReading();
        });
        var _ = pulse.eachFrame(() -> shell.work(desk.reading().map(LiveFloor::work)));
        desk.onOpened(() -> {
            model.lacks(Optional.empty());
            zone(shell);
            model.call(queueNames());
            shell.dataPresentProperty().set(true);
            shell.go(PageId.LIVE);
        });
        model.statusProperty().subscribe(status -> shell.feedProperty().set(feed(status)));
    }

    /// The names of the queues of the source of now, each with its code; none where its own words are names.
    private QueueNames queueNames() {
        if (!desk.session().contactSource().equals(LogFormat.TECHNION.code())) {
            return QueueNames.NONE;
        }
        return new QueueNames(TechnionLog.TYPES.stream().collect(Collectors.toMap(code -> code,
                code -> texts.text("live.queue.named", texts.text("live.queue.technion." + code), code))));
    }

    private void zone(ShellViewModel shell) {
        shell.zoneProperty().set(desk.zone());
    }

    /// What is missing of a log that is played.
    private String incomplete(LogReport report) {
        return report.brokenOff().isPresent()
                ? texts.text("shell.replay.brokenOff", report.file(), report.brokenOff().get().line(),
                        report.rowsAccepted())
                : texts.text("shell.replay.rejected", report.file(), report.rowsRejected());
    }

    /// Takes away what was said of the file before.
    private void dismiss() {
        Notification notice = said;
        said = null;
        if (notice != null && notice.getOnClose() != null) {
            notice.getOnClose().handle(null);
        }
    }

    private static Work work(LogReading reading) {
        return new Work(reading.name(), reading.percent(), reading.bytesRead() / BYTES_OF_MEGABYTE,
                Math.max(0, reading.bytesTotal()) / BYTES_OF_MEGABYTE);
    }

    /// Why a log could not be opened.
    private String failed(FloorDesk.Failure failure) {
        return switch (failure.why()) {
            case LogReading.Outcome.Refused(var refusal) -> new FileSentences(texts).refusal(refusal);
            case LogReading.Outcome.NothingToPlay() -> texts.text("shell.replay.nothing", failure.name());
            case LogReading.Outcome.TooLarge() -> texts.text("shell.replay.tooLarge", failure.name());
        };
    }

    private static FeedStatus feed(FloorStatus status) {
        Optional<Instant> asOf = status.asOfMillis() == FloorSnapshot.NEVER
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(status.asOfMillis()));
        return status.kind().map(kind -> new FeedStatus(switch (kind) {
            case LIVE -> FeedStatus.Source.LIVE;
            case REPLAY -> FeedStatus.Source.REPLAY;
            case SIMULATED -> FeedStatus.Source.SIMULATED;
        }, status.name(), health(status.health()), asOf, status.ageMillis())).orElse(FeedStatus.NONE);
    }

    private static FeedStatus.Health health(FloorStatus.Health health) {
        return switch (health) {
            case IDLE, OPENING, FRESH -> FeedStatus.Health.FRESH;
            case PAUSED -> FeedStatus.Health.PAUSED;
            case LATE, STALE -> FeedStatus.Health.STALE;
            case FAILED -> FeedStatus.Health.BROKEN;
            case ENDED -> FeedStatus.Health.ENDED;
        };
    }

    private TableLayouts layouts() {
        return new TableLayouts() {
            @Override
            public Optional<String> layout(String table) {
                return around.settings().get(LAYOUT + table);
            }

            @Override
            public void remember(String table, String layout) {
                around.settings().put(LAYOUT + table, layout);
            }
        };
    }

    private LiveActions actions(Consumer<String> say, Runnable chooseSource) {
        return new LiveActions() {
            @Override
            public void chooseSource() {
                chooseSource.run();
            }

            @Override
            public void retry() {
                desk.retry();
            }

            @Override
            public void export(String suggestedName, String csv) {
                save(suggestedName, csv, say);
            }
        };
    }

    /// Asks where to and writes the rows: UTF-8 with a byte order mark, by which spreadsheets know it.
    private void save(String suggestedName, String csv, Consumer<String> say) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName + CSV);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*" + CSV));
        File chosen = chooser.showSaveDialog(null);
        if (chosen == null) {
            return;
        }
        // Some systems' dialogs give the name as it was typed.
        File file = chosen.getName().contains(".") ? chosen : new File(chosen.getParentFile(), chosen.getName() + CSV);
        around.worker().execute(() -> {
            String sentence;
            try {
                Files.writeString(file.toPath(), "\ufeff" + csv);
                sentence = texts.text("shell.export.done", file.getName());
            } catch (IOException e) {
                LOG.warn("the export was not written", e);
                sentence = texts.text("shell.export.failed", file.getName(), new FileSentences(texts).reason(e));
            }
            String said = sentence;
            Platform.runLater(() -> say.accept(said));
        });
    }
}
