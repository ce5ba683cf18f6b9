package greenlane.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

import greenlane.console.floor.FloorSession;
import greenlane.console.floor.FloorSource;
import greenlane.console.page.Openings;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.feeds.CallLog;
import greenlane.feeds.LogFormat;
import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.feeds.playback.PlaybackStart;
import greenlane.feeds.playback.RecordedSource;

/// Brings floors to the console: the demo, or a call log that is played. Owned by the FX thread; a log is read on a thread of its
/// own.
final class FloorDesk implements AutoCloseable {
    /// The demo's only source of chance: everyone sees the same invented floor.
    private static final long DEMO_SEED = 20_260_312L;

    /// How long a log may be read before it is worth a word.
    private static final long QUIET_NANOS = 400_000_000;

    /// A log that could not be opened, and why.
    record Failure(String name, LogReading.Outcome.Failed why) {}

    private final InstantSource clock;
    private final FloorSession session;
    private final PlaybackRuntime runtime;
    private final Executor onScreen;
    private final BooleanSupplier room;
    private FloorPolicy chosen;
    private Optional<ZoneId> sourceZone = Optional.empty();
    private Locale names = Locale.SIMPLIFIED_CHINESE;
    private String demoName = "";
    private Optional<ObjIntConsumer<Path>> unknown = Optional.empty();
    private Consumer<LogReport> incomplete = _ -> {};
    private Consumer<Failure> failed = _ -> {};
    private Supplier<Function<String, Optional<Tier>>> tiers = () -> _ -> Optional.empty();
    private Optional<LogReading> underWay = Optional.empty();
    private long begunNanos;
    private Runnable again = () -> {};
    private Runnable begun = () -> {};
    private Runnable opened = () -> {};
    private Runnable demoCleared = () -> {};

    /// @param onScreen carries out on the FX thread what another has come to
    /// @param room whether memory is too scarce for a log to be read on
    FloorDesk(FloorPolicy policy, InstantSource clock, PlaybackRuntime runtime, Executor onScreen,
            BooleanSupplier room) {
        this.clock = clock;
        this.runtime = runtime;
        this.onScreen = onScreen;
        this.room = room;
        chosen = policy;
        session = new FloorSession(policy, runtime);
    }

    FloorSession session() {
        return session;
    }

    /// Says how the demo is called and in which language its invented names are.
    void nameDemo(String name, Locale language) {
        demoName = name;
        names = language;
    }

    /// Asks to be told when a floor is about to be opened: what was said of the one before no longer matters.
    void onBegun(Runnable listener) {
        begun = listener;
    }

    /// Asks to be told when a floor was opened.
    void onOpened(Runnable listener) {
        opened = listener;
    }

    /// Asks to be told when the demo was taken away, so that what it left in the store goes too.
    void onDemoCleared(Runnable listener) {
        demoCleared = listener;
    }

    /// Counts by the policy people chose, in the zone of the source that is played.
    void follow(FloorPolicy policy) {
        chosen = policy;
        session.follow(effective());
    }

    /// The zone the figures and clocks on screen are in.
    ZoneId zone() {
        return sourceZone.orElse(chosen.zone());
    }

    private FloorPolicy effective() {
        return new FloorPolicy(chosen.answerTarget(), chosen.promises(), chosen.shortAbandon(), chosen.window(),
                zone());
    }

    /// The ways to a floor that people are offered.
    Openings openings() {
        return new Openings(Optional.of(this::openDemo), Optional.of(this::clearDemo),
                Optional.of(file -> openLog(file, 1)));
    }

    void openDemo() {
        stopReading();
        begun.run();
        again = this::openDemo;
        sourceZone = Optional.empty();
        session.follow(effective());
        session.open(FloorSource.demo(demoName, DEMO_SEED, clock.instant(), zone(), names));
        opened.run();
    }

    /// Opens the source of now once more.
    void retry() {
        again.run();
    }

    private void clearDemo() {
        if (session.status().simulated()) {
            session.stop();
        }
        demoCleared.run();
    }

    /// Says who takes a file whose content shows no format, with the speed at which it was to be played: it needs a column mapping.
    void onUnknown(ObjIntConsumer<Path> listener) {
        unknown = Optional.of(listener);
    }

    /// Says what is known of the tiers of customers, for logs that say nothing of them; asked once for each log.
    void know(Supplier<Function<String, Optional<Tier>>> tiersOfCustomers) {
        tiers = tiersOfCustomers;
    }

    /// Says who is told of a log that is played although not all of its rows could be read.
    void onIncomplete(Consumer<LogReport> listener) {
        incomplete = listener;
    }

    /// Says who is told of a log that could not be opened. What was heard from before goes on.
    void onFailed(Consumer<Failure> listener) {
        failed = listener;
    }

    /// Plays a log whose format its content shows.
    void openLog(Path file, int speed) {
        replay(file, Reading.BY_CONTENT, speed);
    }

    /// Plays a log that is read in a way. Its figures and clocks are in the zone of its source, where that has one. The floor of
    /// now goes on until the log is read as a whole.
    void replay(Path file, Reading wanted, int speed) {
        stopReading();
        begun.run();
        again = () -> replay(file, wanted, speed);
        LogReading reading = new LogReading(file, wanted.knowing(tiers.get()), room);
        underWay = Optional.of(reading);
        begunNanos = runtime.nanoTime().getAsLong();
        runtime.threads().newThread(() -> {
            LogReading.Outcome outcome = reading.run();
            onScreen.execute(() -> arrived(reading, outcome, speed));
        }).start();
    }

    /// Gives up the log that is being read; the floor of now goes on.
    void stopReading() {
        underWay.ifPresent(LogReading::stop);
        underWay = Optional.empty();
    }

    /// The log that is being read, once it takes long enough to be worth a word.
    Optional<LogReading> reading() {
        return underWay.filter(_ -> runtime.nanoTime().getAsLong() - begunNanos >= QUIET_NANOS);
    }

    /// A log is read, or could not be. One that was stopped, or gave way to another, is no longer under way.
    private void arrived(LogReading reading, LogReading.Outcome outcome, int speed) {
        if (underWay.filter(reading::equals).isEmpty()) {
            return;
        }
        underWay = Optional.empty();
        switch (outcome) {
            case LogReading.Outcome.Ready ready -> play(reading.name(), ready, speed);
            case LogReading.Outcome.Unknown() -> unknown.ifPresentOrElse(taker -> taker.accept(reading.file(), speed),
                    () -> failed.accept(new Failure(reading.name(), new LogReading.Outcome.Refused(
                            new Refusal(reading.name(), 1, "", Refusal.Code.UNKNOWN_FORMAT)))));
            case LogReading.Outcome.Failed why -> failed.accept(new Failure(reading.name(), why));
            case LogReading.Outcome.Stopped() -> {
                // Asked for.
            }
        }
    }

    private void play(String name, LogReading.Outcome.Ready ready, int speed) {
        LogFormat format = ready.reading().format().orElse(LogFormat.MAPPED);
        sourceZone = switch (format) {
            case TECHNION -> Optional.of(ready.reading().technionZone());
            case ASTERISK -> Optional.empty();
            case MAPPED -> ready.reading().mapping().map(ColumnMapping::zone);
        };
        session.follow(effective());
        CallLog log = ready.log();
        session.open(new FloorSource(FloorSource.Kind.REPLAY, name, log.source(),
                PlaybackStart.fromTheBeginning(speed), _ -> () -> new RecordedSource(name, log.events())),
                ready.directory());
        opened.run();
        if (!log.report().complete()) {
            incomplete.accept(log.report());
        }
    }

    @Override
    public void close() {
        stopReading();
        session.close();
    }
}
