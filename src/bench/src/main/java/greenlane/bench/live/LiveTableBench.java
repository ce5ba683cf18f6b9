package greenlane.bench.live;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import com.sun.management.OperatingSystemMXBean;

/// Measures a table of 1,000 rows × 12 columns in a window of 1920×1080 in which every change is shown in the next frame.
///
/// One process measures one variant, `live` or `tableview`, at one rate, so that memory and compiled code are not shared;
/// [CompareTables] starts the processes and prints ratios. What is measured:
/// - *frames/s*: pulses of JavaFX in which the table was given changes.
/// - *latency*: from the time a change was due at the sender until the frame that holds it is handed to the render thread
///   (the end of layout in that pulse), plus the mean time the render thread needs for a frame. Public API does not tell when
///   a single frame is done, so there is also the *bound*: until the beginning of the next pulse, by when it surely was.
/// - *render*: processor time of the render thread per frame. *fx*: of the FX thread per frame.
/// - *cpu*: processor seconds of the whole process, all threads, per second.
/// - *pss*: the process's share of memory at the end, as the kernel counts it.
public final class LiveTableBench extends Application {
    private static final int ROWS = 1_000;
    private static final int WARM_FRAMES = 300;
    private static final long SEED = 42;

    private final List<BenchRow> rows = new ArrayList<>();
    private final int[] changes = new int[1 << 17];
    private final long[] waiting = new long[1 << 17];
    private final Samples handed = new Samples();
    private final Samples bound = new Samples();
    private final Threads threads = new Threads();
    private int waitingCount;
    private int frames;
    private int painted;
    private long begunNanos;
    private long begunCpu;

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        String variant = args.get(0);
        int perSecond = Integer.parseInt(args.get(1));
        int seconds = Integer.parseInt(args.get(2));
        int changing = args.size() > 3 ? Integer.parseInt(args.get(3)) : ROWS;
        for (int i = 0; i < ROWS; i++) {
            rows.add(new BenchRow(i));
        }
        Subject subject = switch (variant) {
            case "live" -> new LiveTableSubject(rows);
            case "tableview" -> new TableViewSubject(rows);
            default -> throw new IllegalArgumentException("live or tableview, not " + variant);
        };
        setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        StackPane root = new StackPane(subject.node());
        root.setStyle("-fx-font-size: 13px; -fx-font-family: 'Noto Sans CJK SC'; -gl-row-selected: -color-bg-subtle;"
                + "-gl-tier-core-bg: -color-fg-default; -gl-tier-core-fg: -color-bg-default; -gl-tier-pot-bg: -color-bg-subtle;"
                + "-gl-tier-pot-fg: -color-fg-default; -gl-tier-pot-line: -color-border-default;");
        stage.setScene(new Scene(root, 1920, 1080));
        stage.show();
        stage.getScene().addPostLayoutPulseListener(this::handedOver);
        Sender sender = new Sender(changing, perSecond, SEED);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame(subject, sender);
                if (begunNanos != 0 && System.nanoTime() - begunNanos > seconds * 1_000_000_000L) {
                    stop();
                    report(System.out, variant, perSecond, changing, sender.refused());
                    sender.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    private void frame(Subject subject, Sender sender) {
        long now = System.nanoTime();
        for (int i = 0; i < waitingCount; i++) {
            bound.add(now - waiting[i]);
        }
        waitingCount = 0;
        if (frames++ == WARM_FRAMES) {
            begunNanos = now;
            begunCpu = cpuNanos();
            threads.begin();
            bound.clear();
            handed.clear();
            painted = 0;
        }
        sender.drain((row, cell, value, due) -> {
            if (waitingCount < waiting.length) {
                rows.get(row).set(cell, value);
                changes[waitingCount] = row * BenchRow.CELLS + cell;
                waiting[waitingCount++] = due;
            }
        });
        if (waitingCount > 0) {
            subject.changed(rows, changes, waitingCount);
            painted++;
        }
    }

    private void handedOver() {
        long now = System.nanoTime();
        for (int i = 0; i < waitingCount; i++) {
            handed.add(now - waiting[i]);
        }
    }

    private void report(PrintStream out, String variant, int perSecond, int changing, long refused) {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        double cpu = (cpuNanos() - begunCpu) / 1e9 / seconds;
        int count = Math.max(1, painted);
        double render = threads.millis("QuantumRenderer") / count;
        double fx = threads.millis("JavaFX Application Thread") / count;
        out.printf(Locale.ROOT,
                "variant=%s rate=%d rows=%d frames/s=%.1f p50=%.1f p99=%.1f bound50=%.1f bound99=%.1f render=%.2f fx=%.2f cpu=%.2f pss=%d refused=%d%n",
                variant, perSecond, changing, painted / seconds, handed.millis(0.50) + render,
                handed.millis(0.99) + render, bound.millis(0.50), bound.millis(0.99), render, fx, cpu, pssMegabytes(),
                refused);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// The process's share of memory as the kernel counts it, -1 where there is no such kernel.
    static long pssMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return -1;
        }
        return -1;
    }
}
