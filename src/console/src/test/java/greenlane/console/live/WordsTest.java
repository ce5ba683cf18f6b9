package greenlane.console.live;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// How the figures of the strip are written.
class WordsTest {
    private static FigureState state(FigureKind kind, double value, Target target) {
        return new FigureState(kind, value, target, Verdict.MET, List.of(), Double.NaN, List.of(), 0, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING       | 0       | 0
            WAITING       | 10000   | 10,000
            LONGEST       | 0       | 00:00
            LONGEST       | 401000  | 06:41
            LONGEST       | 6720000 | 1h 52m
            SERVICE_LEVEL | 0.764   | 76.4
            SERVICE_LEVEL | NaN     | —
            ASA           | NaN     | —
            OCCUPANCY     | 1       | 100.0
            """)
    void aValueIsWrittenAsItsKindIs(FigureKind kind, double value, String text) {
        assertEquals(text, Words.value(state(kind, value, Target.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING       | -Infinity | 20       | ≤ 20
            LONGEST       | -Infinity | 300000   | ≤ 05:00
            SERVICE_LEVEL | 0.8       | Infinity | ≥ 80%
            OCCUPANCY     | 0.75      | 0.85     | 75–85%
            ABANDON       | -Infinity | 0.025    | ≤ 2.5%
            ASA           | -Infinity | Infinity | ''
            """)
    void aTargetIsWrittenAsItsDocumentHasIt(FigureKind kind, double low, double high, String text) {
        assertEquals(text, Words.target(state(kind, 0, new Target(low, high, 0))));
    }
}
