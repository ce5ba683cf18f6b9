package greenlane.bench.live;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
/// One process measures one variant, `live` or `tableview`, at one rate: memory and compiled code are not shared. What is
/// measured: *frames/s* are the pulses of JavaFX in which something was painted. *Latency* runs from the time a change was due
/// at the sender to the beginning of the next pulse after the one that painted it: by then the render thread has
/// finished the frame, for a pulse is not begun while a frame is being rendered; it thus counts the whole of painting
/// and rendering, and up to one frame of waiting on top. *Paint* is the FX thread's time in our own call. *CPU* is the
/// process's, all threads. *PSS* is the process's share of memory at the end, from the kernel.
public final class LiveTableBench extends Application {
    private static final int ROWS = 1_000;
    private static final int WARM_FRAMES = 300;
    private static final long SEED = 42;

    private final List<BenchRow> rows = new ArrayList<>();
    private final int[] changes = new int[1 << 17];
    private final long[] waiting = new long[1 << 17];
    private long[] latencies = new long[1 << 20];
    private int latencyCount;
    private int waitingCount;
    private int frames;
    private int painted;
    private long paintNanos;
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
            record(now - waiting[i]);
        }
        waitingCount = 0;
        if (frames++ == WARM_FRAMES) {
            begunNanos = now;
            begunCpu = cpuNanos();
            latencyCount = 0;
            painted = 0;
            paintNanos = 0;
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
        paintNanos += System.nanoTime() - now;
    }

    private void record(long nanos) {
        if (latencyCount == latencies.length) {
            latencies = Arrays.copyOf(latencies, latencies.length * 2);
        }
        latencies[latencyCount++] = nanos;
    }

    private void report(PrintStream out, String variant, int perSecond, int changing, long refused) {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        double cpu = (cpuNanos() - begunCpu) / 1e9 / seconds;
        Arrays.sort(latencies, 0, latencyCount);
        out.printf(Locale.ROOT,
                "%s rate=%d rows=%d frames/s=%.1f p50=%.1fms p99=%.1fms max=%.1fms paint=%.2fms cpu=%.2f pss=%dMB refused=%d%n",
                variant, perSecond, changing, painted / seconds, quantile(0.50), quantile(0.99), quantile(1),
                paintNanos / 1e6 / Math.max(1, painted), cpu, pssMegabytes(), refused);
    }

    private double quantile(double share) {
        return latencyCount == 0 ? 0 : latencies[(int) Math.ceil(share * (latencyCount - 1))] / 1e6;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// The process's share of memory as the kernel counts it, -1 where there is no such kernel.
    private static long pssMegabytes() {
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
