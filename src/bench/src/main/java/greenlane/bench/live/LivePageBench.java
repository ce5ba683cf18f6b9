package greenlane.bench.live;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.management.OperatingSystemMXBean;

import greenlane.console.floor.FloorSession;
import greenlane.console.floor.FloorSource;
import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.live.LiveActions;
import greenlane.console.live.LiveParts;
import greenlane.console.live.LiveView;
import greenlane.console.live.LiveViewModel;
import greenlane.console.live.TableLayouts;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RejectSink;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.playback.EventSource;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.feeds.playback.PlaybackStart;
import greenlane.feeds.playback.RecordedSource;
import greenlane.feeds.playback.SimulatedSource;
import greenlane.feeds.simulator.FloorSize;
import greenlane.feeds.simulator.SimulatorSettings;

/// Measures the Live page itself in a window of 1920×1080, with every change shown in the next frame.
///
/// Arguments: `large` (a simulated floor of 1,000 agents) or the path of a call log; floor seconds a second; seconds to
/// measure, which begin one second after the first figures are shown. Prints, of JavaFX's pulses:
/// - *frames/s*; *fx*: the time from the beginning of a pulse to the end of its layout, which holds all that the page does in it: wall
///   clock and processor time of the FX thread, p50, p99 and the longest, and how many took more than 50 ms;
/// - *gap*: the longest time between two pulses; *cpu*: processor seconds of all threads a second; *pss*: memory as the kernel counts it.
public final class LivePageBench extends Application {
    private static final long SEED = 42;
    private static final long WARM_NANOS = 1_000_000_000L;
    private static final long LONG_NANOS = 50_000_000L;

    private final Samples wall = new Samples();
    private final Samples fxCpu = new Samples();
    private final Samples gaps = new Samples();
    private long shownNanos;
    private long begunNanos;
    private long begunCpu;
    private long beganApplied;
    private long pulseNanos;
    private long pulseCpu;
    private int longer;

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        double speed = Double.parseDouble(args.get(1));
        long seconds = Long.parseLong(args.get(2));
        FloorPolicy policy = FloorPolicy.example(ZoneId.of("Asia/Shanghai"));
        FloorSession floor = new FloorSession(policy,
                new PlaybackRuntime(InstantSource.system(), System::nanoTime, LivePageBench::daemon));
        Texts texts = new Texts(Language.EN, Texts.Missing.SHOW);
        LiveViewModel model = new LiveViewModel(floor, floor.recent(), FloorTargets.example(), Runnable::run,
                System::nanoTime);
        model.follow(LiveViewModel.Cadence.EVERY_FRAME);
        LiveView view = new LiveView(new LiveParts(model, texts, new NoActions(), floor, new NoLayouts(), Runnable::run,
                System::nanoTime));
        Scene scene = new Scene(view.root(), 1920, 1080);
        Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                texts.languageProperty()));
        stage.setScene(scene);
        view.attach();
        stage.show();
        scene.addPostLayoutPulseListener(this::laidOut);
        floor.open(source(args.get(0), speed));
        new AnimationTimer() {
            private long second;

            @Override
            public void handle(long now) {
                pulse(floor);
                model.frame();
                long tick = System.nanoTime() / 1_000_000_000L;
                if (tick != second) {
                    second = tick;
                    model.second();
                }
                if (begunNanos != 0 && System.nanoTime() - begunNanos > seconds * 1_000_000_000L) {
                    stop();
                    report(System.out, args.get(0), speed, floor);
                    floor.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "floor");
        thread.setDaemon(true);
        return thread;
    }

    private static FloorSource source(String what, double speed) {
        if (!what.equals("large")) {
            Path file = Path.of(what);
            return new FloorSource(FloorSource.Kind.REPLAY, "log", "bench", PlaybackStart.fromTheBeginning(speed),
                    directory -> () -> recorded(file, directory));
        }
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant now = Instant.parse("2026-03-12T03:00:00Z");
        SimulatorSettings settings = new SimulatorSettings(SEED, SimulatorSettings.demo(SEED, now, zone, Locale.ENGLISH)
                .start(), zone, FloorSize.LARGE, 1, Locale.ENGLISH);
        return new FloorSource(FloorSource.Kind.SIMULATED, "large", "bench",
                new PlaybackStart(Optional.of(SimulatorSettings.opensAt(now, zone)), speed, true),
                directory -> () -> new SimulatedSource("large", settings, directory));
    }

    private static EventSource recorded(Path file, FloorDirectory directory) throws IOException {
        return switch (LogFiles.read(file, Reading.BY_CONTENT, directory, RejectSink.NONE, Progress.NONE)) {
            case Read.Log(var log) -> new RecordedSource("log", log.events());
            case Read.Refused(var refusal) -> throw new IOException(refusal.describe());
            case Read.Cancelled() -> throw new IOException("Reading was stopped.");
        };
    }

    private void pulse(FloorSession floor) {
        long now = System.nanoTime();
        FloorSnapshot latest = floor.latest();
        if (shownNanos == 0 && latest != null && latest.applied() > 0) {
            shownNanos = now;
        }
        if (begunNanos == 0 && shownNanos != 0 && now - shownNanos > WARM_NANOS && latest != null) {
            begunNanos = now;
            begunCpu = cpuNanos();
            beganApplied = latest.applied();
        } else if (begunNanos != 0) {
            gaps.add(now - pulseNanos);
        }
        pulseNanos = now;
        pulseCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void laidOut() {
        if (begunNanos != 0) {
            long took = System.nanoTime() - pulseNanos;
            wall.add(took);
            fxCpu.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - pulseCpu);
            longer += took > LONG_NANOS ? 1 : 0;
        }
    }

    private void report(PrintStream out, String what, double speed, FloorSession floor) {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        FloorSnapshot latest = floor.latest();
        long events = latest == null ? 0 : latest.applied() - beganApplied;
        out.printf(Locale.ROOT,
                "source=%s speed=%.0f events/s=%.0f frames/s=%.1f fx50=%.1f fx99=%.1f fxmax=%.1f over50=%d fxcpu50=%.1f fxcpu99=%.1f fxcpumax=%.1f gap99=%.1f gapmax=%.1f cpu=%.2f pss=%d%n",
                what.equals("large") ? what : "log", speed, events / seconds, gaps.count() / seconds, wall.millis(0.5),
                wall.millis(0.99), wall.millis(1), longer, fxCpu.millis(0.5), fxCpu.millis(0.99), fxCpu.millis(1),
                gaps.millis(0.99), gaps.millis(1), (cpuNanos() - begunCpu) / 1e9 / seconds,
                LiveTableBench.pssMegabytes());
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private record NoActions() implements LiveActions {
        @Override
        public void chooseSource() {}

        @Override
        public void retry() {}

        @Override
        public void export(String suggestedName, String csv) {}
    }

    private record NoLayouts() implements TableLayouts {
        @Override
        public Optional<String> layout(String table) {
            return Optional.empty();
        }

        @Override
        public void remember(String table, String layout) {}
    }
}
