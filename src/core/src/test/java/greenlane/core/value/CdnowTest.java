package greenlane.core.value;

import java.io.IOException;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The published figures of the CDNOW sample (Fader, Hardie and Lee 2005; Fader and Hardie 2013), and what the models say about the 39 weeks after it.
class CdnowTest {
    private static CdnowSample sample;
    private static PurchaseSummaries customers;

    @BeforeAll
    static void read() throws IOException {
        sample = CdnowSample.read();
        customers = sample.calibration();
    }

    @Test
    void theSampleHasItsCustomersAndRepeatBuyers() {
        assertEquals(2_357, customers.size());
        assertEquals(946, customers.repeatBuyers());
    }

    @Test
    void thePurchaseModelIsThePublishedOne() {
        var fit = assertInstanceOf(Fit.Fitted.class, BgNbd.fit(customers));
        var model = assertInstanceOf(BgNbd.class, fit.model());
        assertEquals(-9582.43, fit.report().logLikelihood(), 0.01, fit::toString);
        assertEquals(0.243, model.r(), 0.01 * 0.243);
        assertEquals(4.414, model.alphaWeeks(), 0.01 * 4.414);
        assertEquals(0.793, model.a(), 0.01 * 0.793);
        assertEquals(2.426, model.b(), 0.01 * 2.426);
    }

    @Test
    void theSpendModelIsThePublishedOne() {
        var fit = assertInstanceOf(Fit.Fitted.class, GammaGamma.fit(customers));
        var model = assertInstanceOf(GammaGamma.class, fit.model());
        assertEquals(946, fit.report().customers());
        assertEquals(-4055.92, fit.report().logLikelihood(), 0.05, fit::toString);
        assertEquals(6.25, model.p(), 0.01 * 6.25);
        assertEquals(3.74, model.q(), 0.01 * 3.74);
        assertEquals(15.44, model.gamma(), 0.01 * 15.44);
    }

    @Test
    void everyStartEndsAtTheSameOptimum() {
        for (Fit<?> fit : new Fit<?>[]{BgNbd.fit(customers), GammaGamma.fit(customers)}) {
            Fit.Report report = assertInstanceOf(Fit.Fitted.class, fit).report();
            assertEquals(report.starts(), report.startsAgreed(), report::toString);
            assertTrue(report.gradientNorm() <= StartSearch.GRADIENT_MAX, report::toString);
        }
    }

    @Test
    void howOftenHardlyTellsHowMuch() {
        Independence independence = Independence.of(customers);
        assertTrue(independence.holds(), independence::toString);
        assertEquals(0.114, independence.correlation(), 0.001);
    }

    /// 1,882 were made. The model falls short of them by an eighth, whatever of it is the season's.
    @Test
    void mostOfTheFollowingPurchasesAreForetold() {
        PurchaseModel model = ValueFit.of(customers).model(ValuePolicy.example()).purchases();
        double expected = IntStream.range(0, customers.size())
                .mapToDouble(i -> model.purchases(customers.at(i), CdnowSample.HOLDOUT_WEEKS)).sum();
        double made = IntStream.of(sample.heldOutPurchases()).sum();
        assertEquals(1_882, made);
        assertEquals(1_653.4, expected, 0.5);
    }

    @Test
    void theTopTenthByValueBringsMoreThanTheTopTenthByPlainRfm() {
        double[] revenue = sample.heldOut();
        ValueModel model = ValueFit.of(customers).model(new ValuePolicy(9, 0, 0.8, 2_000));
        double[] byValue = IntStream.range(0, customers.size()).mapToDouble(
                i -> model.purchases().purchases(customers.at(i), CdnowSample.HOLDOUT_WEEKS)
                        * model.spend().expectedValue(customers.repeats(i), customers.meanValue(i)))
                .toArray();
        double ours = shareOfTopTenth(byValue, revenue);
        double rfm = shareOfTopTenth(plainRfm(CdnowTest::fifthsByShare), revenue);
        double evenRfm = shareOfTopTenth(plainRfm(CdnowTest::evenFifths), revenue);
        assertEquals(0.502, ours, 0.001);
        assertEquals(0.475, rfm, 0.001);
        assertEquals(0.495, evenRfm, 0.001);
        assertTrue(ours > rfm && ours > evenRfm, () -> "ours " + ours + ", RFM " + rfm + " and " + evenRfm);
    }

    /// The sum of three quintiles: days since the last purchase, days with a purchase, money spent.
    private static double[] plainRfm(UnaryOperator<double[]> fifths) {
        double[] quiet = fifths.apply(IntStream.range(0, customers.size())
                .mapToDouble(i -> customers.recencyDays(i) - customers.ageDays(i)).toArray());
        double[] often = fifths.apply(IntStream.range(0, customers.size()).mapToDouble(customers::repeats).toArray());
        double[] spent = fifths.apply(sample.spent());
        return IntStream.range(0, customers.size()).mapToDouble(i -> quiet[i] + often[i] + spent[i]).toArray();
    }

    /// 1 to 5 by the share of customers with less, so that equals are equal.
    private static double[] fifthsByShare(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return DoubleStream.of(values).map(value -> {
            long less = DoubleStream.of(sorted).takeWhile(other -> other < value).count();
            return 1 + 5 * less / values.length;
        }).toArray();
    }

    /// 1 to 5 in groups of equal size, equals parted by id.
    private static double[] evenFifths(double[] values) {
        var fifths = new double[values.length];
        int[] order = IntStream.range(0, values.length).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> values[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue).toArray();
        for (int place = 0; place < order.length; place++) {
            fifths[order[place]] = 1 + 5 * place / order.length;
        }
        return fifths;
    }

    /// Of all revenue, what the tenth with the highest scores brought; equal scores by id.
    private static double shareOfTopTenth(double[] scores, double[] revenue) {
        double top = IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .limit(scores.length / 10).mapToDouble(i -> revenue[i]).sum();
        return top / IntStream.range(0, revenue.length).mapToDouble(i -> revenue[i]).sum();
    }
}
