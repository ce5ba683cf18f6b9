package greenlane.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import greenlane.core.customer.Tier;
import greenlane.core.tier.PolicyDraft.Checked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PolicyTextTest {
    private static final String GOOD = """
            # 2026, first quarter
            format=1
            version=3
            name=2026-Q1
            author=李敏
            validFrom=2026-01-01
            windowMonths=12
            fallMonths=2
            weight.spend=40
            weight.frequency=30
            weight.loyalty=10
            weight.potential=20
            cut=score
            level.core.cut=80
            level.potential.cut=55.5
            level.core.name=核心
            quiet.activeBelow=50
            quiet.gapQuantile=95
            rfm.recencyDays=365,180,90,30
            """;

    private static Stream<Arguments> goodPolicies() {
        return Stream.of(TierPolicy.example(), TierPolicy.exampleOfAnyMeasure(),
                new TierPolicy(7, LocalDate.of(2026, 1, 1), "李敏", "a=b # c",
                        Map.of(Measure.SPEND, 100, Measure.FREQUENCY, 0, Measure.LOYALTY, 0, Measure.POTENTIAL, 0),
                        new Cutoffs.ByScore(List.of(9_001, 5_050, 7)), Map.of(Tier.CUSTOM, "新客"), 1, 0,
                        new QuietRule(0, 10_000),
                        new RfmSteps(Map.of(RfmSteps.Axis.SPEND, List.of(-5L, 0L, 5L, 10L)))),
                new TierPolicy(2, LocalDate.EPOCH, "x", "", TierPolicy.example().weights(),
                        new Cutoffs.ByAnyMeasure(List.of(Map.of(Measure.SPEND, 9_999), Map.of(Measure.LOYALTY, 10),
                                Map.of(Measure.SPEND, 101))),
                        Map.of(), 6, 120, new QuietRule(10_000, 0), RfmSteps.FIFTHS))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("goodPolicies")
    void a_policy_is_the_same_after_writing_and_reading(TierPolicy policy) {
        assertEquals(new Checked.Good(policy), PolicyText.parse(PolicyText.write(policy)));
    }

    @Test
    void a_text_by_hand_is_read() {
        Checked checked = PolicyText.parse(GOOD);
        assertEquals(new Checked.Good(new TierPolicy(3, LocalDate.of(2026, 1, 1), "李敏", "2026-Q1",
                Map.of(Measure.SPEND, 40, Measure.FREQUENCY, 30, Measure.LOYALTY, 10, Measure.POTENTIAL, 20),
                new Cutoffs.ByScore(List.of(8_000, 5_550)), Map.of(Tier.CORE, "核心"), 2, 12,
                new QuietRule(5_000, 9_500),
                new RfmSteps(Map.of(RfmSteps.Axis.RECENCY, List.of(365L, 180L, 90L, 30L))))), checked);
    }

    private static Stream<Arguments> badPolicies() {
        return Stream.of(
                arguments("weight.spend=40", "weight.spend=45", new PolicyProblem.WeightsSum(105)),
                arguments("weight.spend=40", "weight.spend=-1", new PolicyProblem.Weight(Measure.SPEND)),
                arguments("weight.spend=40", "", new PolicyProblem.Missing("weight.spend")),
                arguments("weight.spend=40", "weight.spend=forty",
                        new PolicyProblem.BadValue(9, "weight.spend", "forty")),
                arguments("weight.spend=40", "weight.spent=40", new PolicyProblem.UnknownKey(9, "weight.spent")),
                arguments("weight.spend=40", "weight.spend 40", new PolicyProblem.NoLine(9)),
                arguments("weight.spend=40", "weight.spend=40\nweight.spend=41",
                        new PolicyProblem.TwiceSet(10, "weight.spend")),
                arguments("level.potential.cut=55.5", "level.potential.cut=80",
                        new PolicyProblem.CutsOverlap(Tier.CORE, Tier.POTENTIAL)),
                arguments("level.potential.cut=55.5", "level.potential.cut=0",
                        new PolicyProblem.CutRange(Tier.POTENTIAL)),
                arguments("level.potential.cut=55.5", "level.potential.cut=100.01",
                        new PolicyProblem.BadValue(15, "level.potential.cut", "100.01")),
                arguments("level.potential.cut=55.5", "", new PolicyProblem.Missing("level.potential.cut")),
                arguments("cut=score", "cut=share", new PolicyProblem.SharesSum(13_550)),
                arguments("cut=score", "cut=luck", new PolicyProblem.BadValue(13, "cut", "luck")),
                arguments("cut=score\nlevel.core.cut=80\nlevel.potential.cut=55.5",
                        "cut=any\nlevel.core.cut=spend:80\nlevel.potential.cut=spend:80",
                        new PolicyProblem.MeasureCutsOverlap(Tier.CORE, Tier.POTENTIAL, Measure.SPEND)),
                arguments("cut=score\nlevel.core.cut=80", "cut=any\nlevel.core.cut=luck:80",
                        new PolicyProblem.BadValue(14, "level.core.cut", "luck:80")),
                arguments("fallMonths=2", "fallMonths=7", new PolicyProblem.OutOfRange("fallMonths", 1, 6)),
                arguments("author=李敏", "author=", new PolicyProblem.BadName("author")),
                arguments("level.core.name=核心", "level.core.name=核心\nlevel.potential.name=核心",
                        new PolicyProblem.SameName("核心")),
                arguments("validFrom=2026-01-01", "validFrom=2026-02-30",
                        new PolicyProblem.BadValue(6, "validFrom", "2026-02-30")),
                arguments("rfm.recencyDays=365,180,90,30", "rfm.recencyDays=30,90,180,365",
                        new PolicyProblem.BadValue(19, "rfm.recencyDays", "30,90,180,365")),
                arguments("format=1", "format=2", new PolicyProblem.OutOfRange("format", 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void a_policy_that_is_not_sound_says_why(String from, String to, PolicyProblem problem) {
        Checked.Bad bad = (Checked.Bad) PolicyText.parse(GOOD.replace(from, to));
        assertEquals(true, bad.problems().contains(problem), bad::toString);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Checked.Bad bad = (Checked.Bad) PolicyText
                .parse(GOOD.replace("weight.spend=40", "weight.spend=1").replace("cut=80", "cut=20"));
        assertEquals(List.of(new PolicyProblem.WeightsSum(61), new PolicyProblem.CutsOverlap(Tier.CORE,
                Tier.POTENTIAL)), bad.problems());
    }

    @Test
    void a_text_longer_than_any_policy_is_not_read() {
        String text = GOOD + "#".repeat(PolicyText.CHARS_MAX);
        assertEquals(new Checked.Bad(List.of(new PolicyProblem.TooLong(text.length()))), PolicyText.parse(text));
    }

    @Test
    void two_or_five_tiers_are_refused() {
        PolicyDraft draft = TierFixture.draft();
        for (Cutoffs cutoffs : List.of(new Cutoffs.ByScore(List.of(50)), new Cutoffs.ByShare(List.of(1, 1, 1, 1)))) {
            assertEquals(new Checked.Bad(List.of(new PolicyProblem.LevelCount(cutoffs.levels()))),
                    new PolicyDraft(1, draft.validFrom(), "x", "", draft.weights(), cutoffs, Map.of(), 2, 0,
                            draft.quiet(), draft.rfm()).check());
        }
    }

    @Test
    void a_policy_cannot_be_made_past_the_check() {
        TierPolicy good = TierPolicy.example();
        assertThrows(IllegalArgumentException.class,
                () -> new TierPolicy(1, good.validFrom(), "x", "", Map.of(Measure.SPEND, 50), good.cutoffs(), Map.of(),
                        2, 0, good.quiet(), good.rfm()));
    }
}
