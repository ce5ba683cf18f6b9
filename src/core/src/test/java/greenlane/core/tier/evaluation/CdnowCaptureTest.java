package greenlane.core.tier.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.core.tier.ValueColumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CdnowCaptureTest {
    private static final LocalDate DAY = LocalDate.of(1997, 9, 30);

    /// Each customer's days with what was paid on them.
    private static Map<String, NavigableMap<LocalDate, Long>> purchases(Path file) throws IOException {
        Map<String, NavigableMap<LocalDate, Long>> purchases = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split("\\s+", -1);
            purchases.computeIfAbsent(parts[1], _ -> new TreeMap<>()).merge(
                    LocalDate.parse(parts[2], DateTimeFormatter.BASIC_ISO_DATE),
                    new BigDecimal(parts[4]).movePointRight(2).longValueExact(), Long::sum);
        }
        return purchases;
    }

    @Test
    void the_top_tenth_by_score_brings_more_than_the_top_tenth_by_plain_rfm_even_without_a_model() throws IOException {
        String data = System.getenv("GREENLANE_DATA");
        Assumptions.assumeTrue(data != null, "GREENLANE_DATA names no folder of real data");
        Map<String, NavigableMap<LocalDate, Long>> purchases = purchases(Path.of(data, "cdnow", "CDNOW_sample.txt"));
        PurchaseColumns life = new PurchaseColumns(DAY, purchases.size());
        long[] revenueMinor = new long[purchases.size()];
        int customer = 0;
        for (NavigableMap<LocalDate, Long> days : purchases.values()) {
            var then = days.headMap(DAY, true);
            life.set(customer, (int) then.firstKey().toEpochDay(), (int) then.lastKey().toEpochDay(), then.size(),
                    then.values().stream().mapToLong(Long::longValue).sum(), then.firstEntry().getValue());
            revenueMinor[customer++] = days.tailMap(DAY, false).values().stream().mapToLong(Long::longValue).sum();
        }
        PolicyDraft example = PolicyDraft.of(TierPolicy.example());
        TierPolicy ofLife = assertInstanceOf(PolicyDraft.Checked.Good.class,
                new PolicyDraft(1, example.validFrom(), example.author(), "", example.weights(), example.cutoffs(),
                        example.names(), 2, 0, example.quiet(), example.rfm()).check())
                .policy();
        TierRun.Result.Done run = assertInstanceOf(TierRun.Result.Done.class,
                TierRun.run(TierInput.ofLife(life, new ValueColumns(life.size())), ofLife, Optional.empty(), List.of(),
                        Runnable::run));
        FutureCapture capture = FutureCapture.of(run.sheet(), revenueMinor, List.of(10, 20));
        assertEquals(2_357, capture.customers());
        for (FutureCapture.Top top : capture.tops()) {
            assertTrue(top.byScore() > top.byRfm() && top.byScore() < top.atBest(), capture::toString);
        }
    }
}
