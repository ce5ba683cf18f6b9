package greenlane.console.chart;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Scales of small charts.
class ValueScaleTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "4, 1, 4", "5, 2, 6", "53, 20, 60", "100, 50, 100", "10000, 5000, 10000"})
    void aScaleFromZeroHasFewRoundSteps(long most, long step, double high) {
        assertEquals(step, ValueScale.step(most));
        assertEquals(high, ValueScale.fromZero(most).high());
    }

    @Test
    void aScaleAroundPointsHoldsTheTargetAndPassesOverGaps() {
        ValueScale scale = ValueScale.around(List.of(3.0, Double.NaN, 5.0), 9);

        assertEquals(0, scale.share(3));
        assertEquals(1, scale.share(9));
    }

    @Test
    void pointsThatAreAllEqualStandInTheMiddle() {
        assertEquals(0.5, ValueScale.around(List.of(3.0, 3.0), Double.NaN).share(3));
    }

    @Test
    void withoutPointsThereIsStillAScale() {
        assertEquals(new ValueScale(0, 1), ValueScale.around(List.of(), Double.NaN));
    }
}
