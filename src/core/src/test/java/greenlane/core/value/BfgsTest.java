package greenlane.core.value;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BfgsTest {
    /// H. H. Rosenbrock's valley: flat, narrow and bent, its minimum 0 at (1, 1).
    private static final Objective VALLEY = (at, gradient) -> {
        double across = at[1] - at[0] * at[0];
        gradient[0] = -400 * at[0] * across - 2 * (1 - at[0]);
        gradient[1] = 200 * across;
        return 100 * across * across + (1 - at[0]) * (1 - at[0]);
    };

    @Test
    void theBottomOfABentValleyIsFound() {
        Bfgs.Minimum minimum = Bfgs.minimise(VALLEY, new double[]{-1.2, 1}, 1e-10);
        assertEquals(1, minimum.at(0), 1e-9);
        assertEquals(1, minimum.at(1), 1e-9);
        assertTrue(minimum.gradientNorm() <= 1e-10);
        assertTrue(minimum.iterations() < 60, () -> minimum.iterations() + " iterations");
    }

    @Test
    void whatWasLearntMakesTheNextSearchShort() {
        Bfgs.Minimum first = Bfgs.minimise(VALLEY, new double[]{-1.2, 1}, 1e-10);
        Objective near = (at, gradient) -> VALLEY.valueAndGradient(at, gradient) + shift(at, gradient);
        assertTrue(Bfgs.minimise(near, first, 1e-9).iterations() < 10);
    }

    private static double shift(double[] at, double[] gradient) {
        gradient[0] += 0.01;
        return 0.01 * at[0];
    }

    @Test
    void theEdgeOfADomainIsNotCrossed() {
        Objective halved = (at, gradient) -> {
            gradient[0] = 1;
            return at[0] < 0 ? Double.POSITIVE_INFINITY : at[0];
        };
        Bfgs.Minimum minimum = Bfgs.minimise(halved, new double[]{3}, 1e-10);
        assertEquals(0, minimum.at(0), 1e-6);
        assertEquals(1, minimum.gradientNorm());
    }

    @Test
    void aStartOutsideTheDomainEndsThereWithoutAGradient() {
        Bfgs.Minimum minimum = Bfgs.minimise((_, _) -> Double.NaN, new double[]{3}, 1e-10);
        assertEquals(Double.POSITIVE_INFINITY, minimum.gradientNorm());
        assertEquals(0, minimum.iterations());
    }
}
