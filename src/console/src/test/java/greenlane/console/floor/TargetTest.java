package greenlane.console.floor;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.Target.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// How values stand to their targets.
class TargetTest {
    @Test
    void aBoundItselfIsMet() {
        assertEquals(Verdict.MET, Target.atLeast(0.8, 0.04).judge(0.8));
        assertEquals(Verdict.MET, Target.atMost(20, 5).judge(20));
    }

    @Test
    void withinTheToleranceIsNearAndBeyondItIsBreached() {
        assertEquals(Verdict.NEAR, Target.atMost(20, 5).judge(25));
        assertEquals(Verdict.BREACHED, Target.atMost(20, 5).judge(26));
        assertEquals(Verdict.NEAR, new Target(0.75, 0.85, 0.06).judge(0.70));
        assertEquals(Verdict.BREACHED, new Target(0.75, 0.85, 0.06).judge(0.60));
    }

    @Test
    void withoutAValueOrATargetNothingIsJudged() {
        assertEquals(Verdict.UNKNOWN, Target.atMost(20, 5).judge(Double.NaN));
        assertEquals(Verdict.UNKNOWN, Target.NONE.judge(3));
    }

    @Test
    void boundsTheWrongWayRoundAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Target(2, 1, 0));
    }
}
