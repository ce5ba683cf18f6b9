package greenlane.bench.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs both tables at each rate in processes of their own, several times in turns, and prints the medians and their ratios.
///
/// Arguments: seconds of each measurement (8), how many rounds (3). Needs a display of 1920×1080; the processes take over the
/// class path of this one. The memory settings are a serial collector, a heap of 24 to 96 MB, the first compiler only and compact object headers.
public final class CompareTables {
    private static final List<String> FIGURES = List.of("frames/s", "p50", "p99", "bound50", "bound99", "render", "fx",
            "cpu", "pss");
    /// Rate and how many of the 1,000 rows change: all, or only those on the screen.
    private static final List<List<String>> CASES = List.of(List.of("2000", "1000"), List.of("10000", "1000"),
            List.of("10000", "34"));

    private CompareTables() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String seconds = args.length > 0 ? args[0] : "8";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        for (List<String> one : CASES) {
            Map<String, List<Map<String, Double>>> results = new HashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (String variant : List.of("live", "tableview")) {
                    results.computeIfAbsent(variant, _ -> new ArrayList<>())
                            .add(measure(List.of(variant, one.get(0), seconds, one.get(1))));
                }
            }
            print(System.out, one, results);
        }
    }

    private static Map<String, Double> measure(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-Dprism.order=sw", "-XX:+UseSerialGC", "-Xms24m",
                "-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=javafx.graphics"));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls,javafx.fxml"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LiveTableBench.class.getName()));
        command.addAll(args);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> figures = new HashMap<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                for (String word : Arrays.asList(line.split(" "))) {
                    int is = word.indexOf('=');
                    if (is > 0 && FIGURES.contains(word.substring(0, is))) {
                        figures.put(word.substring(0, is), Double.parseDouble(word.substring(is + 1)));
                    }
                }
            }
        }
        if (process.waitFor() != 0 || figures.size() != FIGURES.size()) {
            throw new IllegalStateException("the measurement of " + args + " failed");
        }
        return figures;
    }

    private static void print(PrintStream out, List<String> one, Map<String, List<Map<String, Double>>> results) {
        out.printf("%n%s changes/s over %s rows%n%-10s %10s %10s %8s%n", one.get(0), one.get(1), "median", "live",
                "tableview", "ratio");
        for (String figure : FIGURES) {
            double live = median(results.getOrDefault("live", List.of()), figure);
            double view = median(results.getOrDefault("tableview", List.of()), figure);
            out.printf(Locale.ROOT, "%-10s %10.2f %10.2f %8.2f%n", figure, live, view, live / view);
        }
    }

    private static double median(List<Map<String, Double>> runs, String figure) {
        double[] values = runs.stream().mapToDouble(run -> run.getOrDefault(figure, Double.NaN)).sorted().toArray();
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }
}
