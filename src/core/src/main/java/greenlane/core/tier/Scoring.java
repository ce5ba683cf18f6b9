package greenlane.core.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import greenlane.core.purchase.PurchaseColumns;

/// What is known of the customers before a policy sorts them: percentiles, scores from 1 to 5, who is silent.
///
/// @param columns whose scores and sorting are not filled yet
record Scoring(LocalDate asOf, int scored, int modelled, ScoreColumns columns, List<MeasureScale> scales) {
    private static final short NO_MODEL = -1;

    /// Of a sheet that was sorted already; its percentiles are shared, not copied.
    static Scoring of(ScoreSheet sheet) {
        RunHead head = sheet.head();
        ScoreColumns old = sheet.columns();
        ScoreColumns columns = old.unsorted();
        for (int customer = 0; customer < columns.size(); customer++) {
            columns.state()[customer] = State.unsorted(old.state()[customer]);
        }
        return new Scoring(head.asOf(), head.scored(), head.modelled(), columns, head.scales());
    }

    static Scoring of(TierInput input, TierPolicy policy, Executor workers) {
        int[] customers = buyers(input.life());
        ScoreColumns columns = ScoreColumns.ofSize(input.size());
        List<CompletableFuture<MeasureScale>> running = new ArrayList<>();
        for (Measure measure : Measure.all()) {
            running.add(CompletableFuture.supplyAsync(() -> rank(input, measure, customers, columns), workers));
        }
        short[] recency = new short[input.size()];
        running.add(CompletableFuture.supplyAsync(() -> rankRecency(input, customers, recency), workers));
        List<MeasureScale> scales = new ArrayList<>(running.stream().map(CompletableFuture::join).toList());
        scales.removeLast();
        int modelled = fill(input, policy, customers, columns, recency);
        return new Scoring(input.asOf(), customers.length, modelled, columns, scales);
    }

    private static int[] buyers(PurchaseColumns purchases) {
        int[] customers = new int[purchases.size()];
        int count = 0;
        for (int customer = 0; customer < customers.length; customer++) {
            if (purchases.bought(customer)) {
                customers[count++] = customer;
            }
        }
        return count == customers.length ? customers : Arrays.copyOf(customers, count);
    }

    private static MeasureScale rank(TierInput input, Measure measure, int[] customers, ScoreColumns columns) {
        long[] values = new long[customers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = input.value(measure, customers[i]);
        }
        return Ranks.rank(values, customers, columns.percentiles(measure));
    }

    /// The later the last purchase, the higher.
    private static MeasureScale rankRecency(TierInput input, int[] customers, short[] percentiles) {
        long[] values = new long[customers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = input.life().lastDay(customers[i]);
        }
        return Ranks.rank(values, customers, percentiles);
    }

    private static int fill(TierInput input, TierPolicy policy, int[] customers, ScoreColumns columns,
            short[] recency) {
        FourScores four = FourScores.of(input, policy.rfm(), columns, recency);
        SilentCustomers.Test silent = new SilentCustomers.Test(input, policy.quiet());
        int modelled = 0;
        for (int customer : customers) {
            float active = input.values().active(customer);
            boolean known = !Float.isNaN(active);
            modelled += known ? 1 : 0;
            columns.active()[customer] = known ? (short) Math.round(active * MeasureScale.TOP) : NO_MODEL;
            columns.state()[customer] = four.state(customer, known, silent.silent(customer));
        }
        return modelled;
    }
}
