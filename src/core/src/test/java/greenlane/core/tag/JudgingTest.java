package greenlane.core.tag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.core.tag.LibraryText.Checked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JudgingTest {
    private static final int TODAY = 20_000;
    private static final TagLibrary LIBRARY = assertInstanceOf(Checked.Good.class, LibraryText.parse("""
            format=1
            windowMonths=12
            tag.a.name.en=A
            tag.a.lifeDays=100
            tag.a.rule.buys=habit discountShare 0.2 0.6 5 80
            tag.a.rule.says=words note 50
            tag.a.rule.says.phrases=太贵:90,贵:50
            tag.b.name.en=B
            tag.b.lifeDays=200
            tag.b.rule.quiet=habit quietRatio 2 4 3 90
            """)).library();

    private static CustomerFacts facts(int lines, int discounted, int lastDay) {
        return new CustomerFacts(TODAY, new PurchaseHabits(lines, 0, discounted, 0, 0, 0, 0, 0), 4, lastDay - 30,
                lastDay, ContactCounts.NONE, Optional.empty());
    }

    private static Said said(int percent, int day) {
        return new Said(1, percent, day, TagRule.Place.NOTE, "c1", "太贵", 0, 2);
    }

    private static Judging judging(Verdict... verdicts) {
        return new Judging(RuleWeights.of(LIBRARY, List.of(verdicts)), TODAY);
    }

    private static Verdict verdict(Verdict.Kind kind, int day, String... rules) {
        return new Verdict(0, "a", kind, "王经理", Instant.EPOCH, day, Set.of(rules));
    }

    private static double confidence(Judging judging, CustomerFacts facts, List<Said> said, Map<String, Verdict> told) {
        return judging.tags(facts, said, told).stream().filter(tag -> tag.tag().code().equals("a"))
                .mapToDouble(CustomerTag::confidence).findFirst().orElse(0);
    }

    @Test
    void a_habit_speaks_in_proportion_and_only_on_enough_lines() {
        assertEquals(0.4, confidence(judging(), facts(10, 4, TODAY), List.of(), Map.of()), 1e-12);
        assertEquals(0.8, confidence(judging(), facts(10, 9, TODAY), List.of(), Map.of()), 1e-12);
        assertEquals(0, confidence(judging(), facts(4, 4, TODAY), List.of(), Map.of()));
    }

    @Test
    void rules_add_up_as_independent_ways_and_none_makes_surer_than_it_has_been_right() {
        CustomerFacts all = facts(10, 9, TODAY);
        assertEquals(1 - 0.2 * (1 - 0.9 * 0.5), confidence(judging(), all, List.of(said(90, TODAY)), Map.of()), 1e-12);
        List<Said> often = java.util.Collections.nCopies(50, said(90, TODAY));
        assertEquals(0.5, confidence(judging(), facts(0, 0, TODAY), often, Map.of()), 1e-9);
    }

    @Test
    void evidence_counts_wholly_for_half_its_life_and_then_fades_until_it_is_gone() {
        assertEquals(0.45, confidence(judging(), facts(0, 0, TODAY), List.of(said(90, TODAY - 50)), Map.of()), 1e-12);
        assertEquals(0.225, confidence(judging(), facts(0, 0, TODAY), List.of(said(90, TODAY - 75)), Map.of()), 1e-12);
        assertEquals(0, confidence(judging(), facts(0, 0, TODAY), List.of(said(90, TODAY - 100)), Map.of()));
    }

    @Test
    void a_confirmed_tag_is_sure_and_a_refused_one_silences_the_rules_that_spoke() {
        CustomerFacts all = facts(10, 9, TODAY);
        assertEquals(1, confidence(judging(), all, List.of(),
                Map.of("a", verdict(Verdict.Kind.CONFIRMED, TODAY - 99))));
        Map<String, Verdict> refused = Map.of("a", verdict(Verdict.Kind.REFUSED, TODAY - 99, "buys"));
        assertEquals(0, confidence(judging(), all, List.of(), refused));
        assertEquals(0.45, confidence(judging(), all, List.of(said(90, TODAY)), refused), 1e-12);
        assertEquals(0.8, confidence(judging(), all, List.of(),
                Map.of("a", verdict(Verdict.Kind.REFUSED, TODAY - 100, "buys"))), 1e-12);
    }

    @Test
    void verdicts_teach_the_rule_whatever_their_order() {
        Verdict no = verdict(Verdict.Kind.REFUSED, TODAY, "buys");
        Verdict yes = verdict(Verdict.Kind.CONFIRMED, TODAY, "buys");
        RuleWeights one = RuleWeights.of(LIBRARY, List.of(no, no, yes));
        RuleWeights other = RuleWeights.of(LIBRARY, List.of(yes, no, no));
        assertEquals((10 * 0.8 + 1) / 13, one.weight(0, 0), 1e-12);
        assertEquals(one.weight(0, 0), other.weight(0, 0));
        assertEquals(0.5, one.weight(0, 1), 1e-12);
    }

    @Test
    void someone_who_bought_once_has_no_rhythm_to_be_silent_against() {
        CustomerFacts once = new CustomerFacts(TODAY, PurchaseHabits.NONE, 1, TODAY - 900, TODAY - 900,
                ContactCounts.NONE, Optional.empty());
        CustomerFacts never = new CustomerFacts(TODAY, PurchaseHabits.NONE, 0, PurchaseColumns.NEVER,
                PurchaseColumns.NEVER, ContactCounts.NONE, Optional.empty());
        assertTrue(judging().tags(once, List.of(), Map.of()).isEmpty());
        assertTrue(judging().tags(never, List.of(), Map.of()).isEmpty());
        // every 10 days, now quiet for 30: three rhythms, half way from 2 to 4
        assertEquals(0.45, judging().tags(facts(0, 0, TODAY - 30), List.of(), Map.of()).getFirst().confidence(), 1e-12);
    }

    @Test
    void who_is_silent_is_what_the_tiers_say_and_else_what_the_rhythm_says() {
        TagLibrary library = LibraryText.shipped();
        Judging judging = new Judging(RuleWeights.of(library, List.of()), TODAY);
        int silent = library.indexOf("silent");
        CustomerFacts quiet = new CustomerFacts(TODAY, PurchaseHabits.NONE, 4, TODAY - 330, TODAY - 300,
                ContactCounts.NONE, Optional.empty());
        CustomerFacts busy = new CustomerFacts(TODAY, PurchaseHabits.NONE, 4, TODAY - 60, TODAY - 10,
                ContactCounts.NONE, Optional.empty());

        assertEquals(85, judging.percent(silent, quiet, null, null));
        assertEquals(0, judging.percent(silent, busy, null, null));
        assertEquals(0, judging.percent(silent, said(quiet, false), null, null));
        assertEquals(85, judging.percent(silent, said(busy, true), null, null));
    }

    private static CustomerFacts said(CustomerFacts facts, boolean silent) {
        return new CustomerFacts(facts.asOfDay(), facts.habits(), facts.purchases(), facts.firstDay(), facts.lastDay(),
                facts.contacts(), Optional.of(silent));
    }

    @Test
    void the_columns_and_the_explanation_say_the_same() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            CustomerFacts facts = facts(random.nextInt(20), random.nextInt(20), TODAY - random.nextInt(120));
            List<Said> said = java.util.stream.IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> said(random.nextInt(101), TODAY - random.nextInt(150))).toList();
            Judging judging = judging();
            double[] misses = Judging.nothingSaid(LIBRARY);
            said.forEach(one -> judging.hear(misses, one.rule(), one.percent(), one.day()));
            assertEquals(Math.round(100 * confidence(judging, facts, said, Map.of())),
                    judging.percent(0, facts, misses, null), "seed " + seed + ", case " + i);
        }
    }

    @Test
    void packed_columns_are_the_same_again() {
        Random random = new Random(7);
        TagColumns columns = new TagColumns(List.of("a", "b", "c"), 2_500);
        for (int customer = 0; customer < columns.size(); customer++) {
            columns.set(customer, random.nextInt(3), random.nextInt(101));
        }
        TagColumns again = new TagColumns(columns.tags(), 2_600);
        for (int block = 0; block < columns.blocks(); block++) {
            again.unpack(block, columns.pack(block));
        }
        for (int customer = 0; customer < columns.size(); customer++) {
            assertEquals(columns.sure(customer), again.sure(customer));
            assertEquals(columns.percent(customer, 2), again.percent(customer, 2));
        }
        assertEquals(0, again.sure(2_550));
    }
}
