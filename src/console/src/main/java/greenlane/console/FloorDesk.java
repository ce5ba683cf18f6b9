package greenlane.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import greenlane.console.floor.FloorSession;
import greenlane.console.floor.FloorSource;
import greenlane.console.page.Openings;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.feeds.CallLog;
import greenlane.feeds.LogFormat;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RejectSink;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.feeds.playback.PlaybackStart;
import greenlane.feeds.playback.RecordedSource;
import greenlane.feeds.playback.SourceOpener;

/// Brings floors to the console: the demo, or a call log that is played. Owned by the FX thread; reading happens on the
/// playback's.
final class FloorDesk implements AutoCloseable {
    /// The demo's only source of chance: everyone sees the same invented floor.
    private static final long DEMO_SEED = 20_260_312L;

    private final InstantSource clock;
    private final FloorSession session;
    private FloorPolicy chosen;
    private Optional<ZoneId> sourceZone = Optional.empty();
    private Locale names = Locale.SIMPLIFIED_CHINESE;
    private String demoName = "";
    private Optional<Consumer<Path>> unknown = Optional.empty();
    private Consumer<LogReport> incomplete = _ -> {};
    private Runnable again = () -> {};
    private Runnable opened = () -> {};
    private Runnable demoCleared = () -> {};

    FloorDesk(FloorPolicy policy, InstantSource clock, PlaybackRuntime runtime) {
        this.clock = clock;
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

    /// Says who takes a file whose content shows no format: it needs a column mapping.
    void onUnknown(Consumer<Path> listener) {
        unknown = Optional.of(listener);
    }

    /// Says who is told of a log that is played although not all of its rows could be read. Told on the playback's thread.
    void onIncomplete(Consumer<LogReport> listener) {
        incomplete = listener;
    }

    /// Plays a log whose format its content shows. What is wrong with it shows as the feed's fault.
    void openLog(Path file, int speed) {
        LogFiles.Detected found = LogFiles.detect(file);
        if (found instanceof LogFiles.Detected.Unknown && unknown.isPresent()) {
            unknown.get().accept(file);
        } else {
            replay(file, found instanceof LogFiles.Detected.Known(LogFormat format)
                    ? Reading.BY_CONTENT.as(format)
                    : Reading.BY_CONTENT, speed);
        }
    }

    /// Plays a log that is read in a way. Its figures and clocks are in the zone of its source, where that has one.
    void replay(Path file, Reading reading, int speed) {
        again = () -> replay(file, reading, speed);
        LogFormat format = reading.format().orElse(LogFormat.MAPPED);
        sourceZone = switch (format) {
            case TECHNION -> Optional.of(reading.technionZone());
            case ASTERISK -> Optional.empty();
            case MAPPED -> reading.mapping().map(ColumnMapping::zone);
        };
        session.follow(effective());
        String source = reading.mapping().map(ColumnMapping::source).orElseGet(format::code);
        session.open(new FloorSource(FloorSource.Kind.REPLAY, String.valueOf(file.getFileName()), source,
                PlaybackStart.fromTheBeginning(speed), directory -> opener(file, reading, directory, incomplete)));
        opened.run();
    }

    private static SourceOpener opener(Path file, Reading reading, FloorDirectory directory,
            Consumer<LogReport> incomplete) {
        return () -> switch (LogFiles.read(file, reading, directory, RejectSink.NONE, Progress.NONE)) {
            case Read.Log(CallLog log) -> {
                if (log.events().isEmpty()) {
                    throw new IOException(file.getFileName() + " has no contact that can be played.");
                }
                if (!log.report().complete()) {
                    incomplete.accept(log.report());
                }
                yield new RecordedSource(String.valueOf(file.getFileName()), log.events());
            }
            case Read.Refused(var refusal) -> throw new IOException(refusal.describe());
            case Read.Cancelled() -> throw new IOException("Reading was stopped.");
        };
    }

    @Override
    public void close() {
        session.close();
    }
}
