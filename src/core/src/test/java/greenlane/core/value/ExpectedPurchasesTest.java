package greenlane.core.value;

import java.math.BigDecimal;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Against the published closed form in 120 digits.
class ExpectedPurchasesTest {
    private static final long SEED = 3;
    private static final double RELATIVE = 2e-13;

    @Test
    void anyCustomerOfAnyModelIsRight() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 300; i++) {
            int repeats = random.nextInt(3) == 0 ? 0 : random.nextInt(80);
            double shape = StrictMath.exp(random.nextDouble(-3, 2)) + repeats;
            double rate = StrictMath.exp(random.nextDouble(0, 5));
            double leave = StrictMath.exp(random.nextDouble(-3, 2));
            double stay = StrictMath.exp(random.nextDouble(-3, 3)) + repeats;
            assertRight(shape, rate, leave, stay, StrictMath.exp(random.nextDouble(-5, 4.6)));
        }
    }

    @Test
    void theRemovablePolesAreNoPoles() {
        for (double off : new double[]{1e-3, 1e-6, 1e-9, 1e-12, 1e-15}) {
            assertRight(2.3, 30, 1 + off, 4, 52);
            assertRight(2.3, 30, 1 - off, 4, 52);
            assertRight(0.3, 30, 0.6 + off, 0.4, 52);
            assertRight(0.3, 30, 0.6 - off, 0.4, 52);
        }
        double atThePole = PreciseExpectation.ifActive(new BigDecimal("2.25"), new BigDecimal(30),
                BigDecimal.ONE.add(new BigDecimal("1e-40")), new BigDecimal(4), new BigDecimal(52));
        assertEquals(atThePole, ExpectedPurchases.ifActive(2.25, 30, 1, 4, 52), RELATIVE * atThePole);
    }

    @Test
    void shortTimesKeepTheirDigits() {
        for (double weeks : new double[]{1e-3, 1e-6, 1e-9}) {
            assertRight(3.2, 40, 0.8, 5.4, weeks);
        }
    }

    @Test
    void frequentBuyersDoNotOverflow() {
        assertRight(900.2, 150, 0.8, 902.4, 52);
        double daily = ExpectedPurchases.ifActive(5_000, 0.5, 0.8, 5_002, 52);
        assertTrue(daily > 0 && daily < 5_000 * 52 / 0.5, () -> "daily " + daily);
    }

    @Test
    void aLongLookAheadOfANewCustomerEnds() {
        assertRight(0.3, 0.5, 0.8, 2.4, 52);
        assertTrue(ExpectedPurchases.ifActive(0.3, 1e-3, 0.8, 2.4, 522) > 0);
    }

    @Test
    void whoNeverLeavesBuysAtTheMeanRate() {
        assertEquals(2.5 / 40 * 52, ExpectedPurchases.ifActive(2.5, 40, 1e-13, 1, 52), 1e-11);
    }

    @Test
    void noTimeBringsNothingAndThePastIsRefused() {
        assertEquals(0, ExpectedPurchases.ifActive(2, 40, 0.8, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> ExpectedPurchases.ifActive(2, 40, 0.8, 3, -1));
        assertThrows(IllegalArgumentException.class, () -> ExpectedPurchases.ifActive(2, 40, 0.8, 3, Double.NaN));
    }

    private static void assertRight(double shape, double rate, double leave, double stay, double weeks) {
        double precise = PreciseExpectation.ifActive(new BigDecimal(shape), new BigDecimal(rate), new BigDecimal(leave),
                new BigDecimal(stay), new BigDecimal(weeks));
        double ours = ExpectedPurchases.ifActive(shape, rate, leave, stay, weeks);
        assertEquals(precise, ours, RELATIVE * precise, () -> "seed " + SEED + ": " + shape + ", " + rate + ", " + leave
                + ", " + stay + ", " + weeks);
    }
}
