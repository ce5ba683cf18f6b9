package greenlane.core.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FitTest {
    private static final long SEED = 2_026;
    private static final BgNbd PURCHASES = new BgNbd(0.8, 12, 0.8, 3);
    /// More customers than the sample the search begins with.
    private static final PurchaseSummaries MANY = DrawnCustomers.draw(SEED, 60_000, 700, PURCHASES, 6, 4, 150);

    @Test
    void theParametersCustomersWereDrawnWithAreFoundAgain() {
        BgNbd purchases = assertInstanceOf(BgNbd.class, fitted(BgNbd.fit(MANY)).model());
        assertEquals(PURCHASES.r(), purchases.r(), 0.06 * PURCHASES.r());
        assertEquals(PURCHASES.alphaWeeks(), purchases.alphaWeeks(), 0.06 * PURCHASES.alphaWeeks());
        assertEquals(PURCHASES.a(), purchases.a(), 0.06 * PURCHASES.a());
        assertEquals(PURCHASES.b(), purchases.b(), 0.06 * PURCHASES.b());
        GammaGamma spend = assertInstanceOf(GammaGamma.class, fitted(GammaGamma.fit(MANY)).model());
        assertEquals(6, spend.p(), 0.06 * 6);
        assertEquals(4, spend.q(), 0.06 * 4);
        assertEquals(150, spend.gamma(), 0.06 * 150);
    }

    @Test
    void theFitSaysHowSureItIs() {
        Fit.Report report = fitted(BgNbd.fit(MANY)).report();
        assertEquals(60_000, report.customers());
        assertTrue(report.rows() < 60_000, report::toString);
        assertEquals(report.starts(), report.startsAgreed(), report::toString);
        assertTrue(report.gradientNorm() <= StartSearch.GRADIENT_MAX, report::toString);
        assertTrue(report.iterations() > 0 && report.evaluations() >= report.iterations(), report::toString);
    }

    @Test
    void theFitOfPurchasesIsTheSameToTheBitInAnyOrderOfCustomers() {
        List<PurchaseSummary> mixed = new ArrayList<>();
        for (int i = 0; i < MANY.size(); i++) {
            mixed.add(MANY.at(i));
        }
        Collections.shuffle(mixed, new Random(SEED));
        assertEquals(BgNbd.fit(MANY), BgNbd.fit(columns(mixed)));
    }

    @Test
    void aFitRunTwiceIsTheSameToTheBit() {
        assertEquals(ValueFit.of(MANY), ValueFit.of(MANY));
    }

    @Test
    void tooFewRepeatBuyersAreSaidToBeTooFew() {
        PurchaseSummaries few = DrawnCustomers.draw(SEED, 600, 200, PURCHASES, 6, 4, 150);
        assertTrue(few.repeatBuyers() > 0 && few.repeatBuyers() < 500);
        assertEquals(new Fit.TooFew<>(few.repeatBuyers(), 500), BgNbd.fit(few));
        assertInstanceOf(Fit.TooFew.class, GammaGamma.fit(few));
    }

    @Test
    void noCustomersAreTooFew() {
        PurchaseSummaries none = new PurchaseSummaries.Builder(0).build();
        ValueFit fit = ValueFit.of(none);
        assertEquals(new Fit.TooFew<>(0, 500), fit.purchases());
        assertEquals(0, fit.model(ValuePolicy.example()).estimate(none).size());
    }

    @Test
    void buyersOfWhomNoneHasAValueAreTooFewForSpendAlone() {
        List<PurchaseSummary> free = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            PurchaseSummary customer = MANY.at(i);
            free.add(new PurchaseSummary(customer.repeats(), customer.recencyDays(), customer.ageDays(), 0));
        }
        assertInstanceOf(Fit.Fitted.class, BgNbd.fit(columns(free)));
        assertEquals(new Fit.TooFew<>(0, 500), GammaGamma.fit(columns(free)));
    }

    @Test
    void customersWhoAllBuyByTheClockAreNoModel() {
        var customers = new PurchaseSummaries.Builder(2_000);
        for (int i = 0; i < 2_000; i++) {
            int weeks = 1 + i % 100;
            customers.add(weeks, 7 * weeks, 7 * weeks + i % 7, 50);
        }
        ValueFit fit = ValueFit.of(customers.build());
        var failed = assertInstanceOf(Fit.Failed.class, fit.purchases());
        assertEquals(Fit.Reason.AT_THE_EDGE, failed.reason());
        assertTrue(failed.report().evaluations() < 1_000, failed::toString);
        assertEquals(Fit.Reason.AT_THE_EDGE, assertInstanceOf(Fit.Failed.class, fit.spend()).reason());
        assertFalse(fit.complete());
    }

    @Test
    void spendWithoutAFiniteMeanIsNoModel() {
        PurchaseSummaries wild = DrawnCustomers.draw(SEED, 5_000, 700, PURCHASES, 6, 0.7, 150);
        assertEquals(Fit.Reason.NO_MEAN, assertInstanceOf(Fit.Failed.class, GammaGamma.fit(wild)).reason());
    }

    @Test
    void theUnitOfMoneyDoesNotMatter() {
        List<PurchaseSummary> dear = new ArrayList<>();
        for (int i = 0; i < MANY.size(); i++) {
            PurchaseSummary customer = MANY.at(i);
            dear.add(new PurchaseSummary(customer.repeats(), customer.recencyDays(), customer.ageDays(),
                    1e6 * customer.meanValue()));
        }
        GammaGamma cheap = assertInstanceOf(GammaGamma.class, fitted(GammaGamma.fit(MANY)).model());
        GammaGamma much = assertInstanceOf(GammaGamma.class, fitted(GammaGamma.fit(columns(dear))).model());
        assertEquals(cheap.p(), much.p(), 1e-6 * cheap.p());
        assertEquals(cheap.gamma() * 1e6, much.gamma(), 1e-6 * much.gamma());
    }

    @Test
    void independentSpendIsFoundIndependentAndDependentSpendIsNot() {
        assertTrue(Independence.of(MANY).holds(), () -> Independence.of(MANY).toString());
        List<PurchaseSummary> more = new ArrayList<>();
        for (int i = 0; i < MANY.size(); i++) {
            PurchaseSummary customer = MANY.at(i);
            more.add(new PurchaseSummary(customer.repeats(), customer.recencyDays(), customer.ageDays(),
                    10.0 * customer.repeats() + 1));
        }
        Independence dependent = Independence.of(columns(more));
        assertEquals(1, dependent.correlation(), 1e-12);
        assertFalse(dependent.holds());
    }

    private static Fit.Fitted<?> fitted(Fit<?> fit) {
        return assertInstanceOf(Fit.Fitted.class, fit);
    }

    private static PurchaseSummaries columns(List<PurchaseSummary> customers) {
        var columns = new PurchaseSummaries.Builder(customers.size());
        customers.forEach(columns::add);
        return columns.build();
    }
}
