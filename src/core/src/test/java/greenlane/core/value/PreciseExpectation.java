package greenlane.core.value;

import java.math.BigDecimal;
import java.math.MathContext;

/// The published closed form of what an active customer will buy, with a hypergeometric series of 120 digits: slow, and right in spite of its cancellation.
final class PreciseExpectation {
    private static final MathContext DIGITS = new MathContext(120);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal END = new BigDecimal("1e-110");

    private PreciseExpectation() {}

    /// `(C/(a−1)) · [1 − (1−z)^(r+x) · ₂F₁(r+x, b+x; C; z)]` with C = a+b+x−1 and z = t/(α+T+t).
    static double ifActive(BigDecimal shape, BigDecimal rate, BigDecimal leave, BigDecimal stay, BigDecimal weeks) {
        BigDecimal z = weeks.divide(rate.add(weeks), DIGITS);
        BigDecimal c = leave.add(stay).subtract(ONE);
        BigDecimal power = exp(shape.multiply(log(ONE.subtract(z)), DIGITS));
        BigDecimal bracket = ONE.subtract(power.multiply(series(shape, stay, c, z), DIGITS));
        return c.divide(leave.subtract(ONE), DIGITS).multiply(bracket, DIGITS).doubleValue();
    }

    private static BigDecimal series(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal z) {
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        for (int n = 0; term.abs().compareTo(END.multiply(sum.abs())) > 0 || n < 100; n++) {
            BigDecimal i = BigDecimal.valueOf(n);
            term = term.multiply(a.add(i), DIGITS).multiply(b.add(i), DIGITS).multiply(z, DIGITS)
                    .divide(c.add(i).multiply(i.add(ONE)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /// By halving the distance from 1 through square roots, then 2·artanh((v−1)/(v+1)).
    private static BigDecimal log(BigDecimal value) {
        BigDecimal v = value;
        int roots = 0;
        while (v.subtract(ONE).abs().compareTo(new BigDecimal("0.01")) > 0) {
            v = v.sqrt(DIGITS);
            roots++;
        }
        BigDecimal y = v.subtract(ONE).divide(v.add(ONE), DIGITS);
        BigDecimal square = y.multiply(y, DIGITS);
        BigDecimal power = y;
        BigDecimal sum = y;
        for (int n = 3; power.abs().compareTo(END) > 0; n += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
        }
        return sum.multiply(TWO.pow(roots + 1), DIGITS);
    }

    /// By halving the argument, Taylor's series, and squaring.
    private static BigDecimal exp(BigDecimal value) {
        int halvings = 0;
        BigDecimal v = value;
        while (v.abs().compareTo(new BigDecimal("0.01")) > 0) {
            v = v.divide(TWO, DIGITS);
            halvings++;
        }
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        for (int n = 1; term.abs().compareTo(END) > 0; n++) {
            term = term.multiply(v, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
