package greenlane.core.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;

/// The 1/10 sample of CDNOW's customers as the literature cuts it: purchases of one day together, calibration to 1997-09-30, the rest held out.
final class CdnowSample {
    static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    static final int HOLDOUT_WEEKS = 39;

    private final TreeMap<String, TreeMap<LocalDate, Double>> days = new TreeMap<>();

    private CdnowSample(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            String[] fields = line.strip().split("\\s+", -1);
            LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            days.computeIfAbsent(fields[1], _ -> new TreeMap<>()).merge(day, Double.parseDouble(fields[4]),
                    Double::sum);
        }
    }

    /// Read from the folder of the environment variable `GREENLANE_DATA`; the test is skipped where there is none.
    static CdnowSample read() throws IOException {
        String folder = System.getenv("GREENLANE_DATA");
        Assumptions.assumeTrue(folder != null, "GREENLANE_DATA is not set: the CDNOW sample is not there");
        Path file = Path.of(folder, "cdnow", "CDNOW_sample.txt");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there");
        return new CdnowSample(file);
    }

    int size() {
        return days.size();
    }

    /// What was known at the end of the calibration, in the order of ids.
    PurchaseSummaries calibration() {
        var customers = new PurchaseSummaries.Builder(days.size());
        for (TreeMap<LocalDate, Double> purchases : days.values()) {
            var seen = purchases.headMap(CALIBRATION_END, true);
            LocalDate first = seen.firstKey();
            var repeats = seen.tailMap(first, false);
            double mean = repeats.isEmpty()
                    ? seen.firstEntry().getValue()
                    : repeats.values().stream().mapToDouble(Double::doubleValue).sum() / repeats.size();
            customers.add(repeats.size(), (int) ChronoUnit.DAYS.between(first, seen.lastKey()),
                    (int) ChronoUnit.DAYS.between(first, CALIBRATION_END), mean);
        }
        return customers.build();
    }

    /// What each customer spent in the calibration, the first purchase too.
    double[] spent() {
        return sums(CALIBRATION_END.minusYears(1), CALIBRATION_END);
    }

    /// What each customer spent in the 39 weeks after it.
    double[] heldOut() {
        return sums(CALIBRATION_END, CALIBRATION_END.plusWeeks(HOLDOUT_WEEKS));
    }

    /// On how many days each customer bought in the 39 weeks after it.
    int[] heldOutPurchases() {
        return days.values().stream().mapToInt(purchases -> purchases
                .subMap(CALIBRATION_END, false, CALIBRATION_END.plusWeeks(HOLDOUT_WEEKS), true).size()).toArray();
    }

    private double[] sums(LocalDate after, LocalDate until) {
        return days.values().stream().map(purchases -> purchases.subMap(after, false, until, true))
                .map(Map::values)
                .mapToDouble(values -> values.stream().mapToDouble(Double::doubleValue).sum()).toArray();
    }
}
