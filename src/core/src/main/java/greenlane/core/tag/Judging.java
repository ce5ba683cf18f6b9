package greenlane.core.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Works out how sure a customer's tags are.
///
/// Each rule speaks with a strength from 0 to 1: a habit by where the value lies between the rule's two ends; words by
/// `1 − Π(1 − percent × freshness)` over all that was found, so that saying it again adds less each time. A rule's say is its strength times its
/// [RuleWeights#weight], so that one rule alone never makes a tag surer than it has been right before. The rules of a tag are taken as independent ways
/// to find it (noisy or, Pearl 1988, *Probabilistic Reasoning in Intelligent Systems* 4.3.2): `confidence = 1 − Π(1 − say)`.
///
/// Where a person has confirmed the tag it is sure; where one has refused it, the rules that spoke then are silent, both for the tag's life.
public final class Judging {
    private final TagLibrary library;
    private final RuleWeights weights;
    private final int asOfDay;

    /// @param asOfDay the epoch day from which evidence ages
    public Judging(RuleWeights weights, int asOfDay) {
        this.library = weights.library();
        this.weights = weights;
        this.asOfDay = asOfDay;
    }

    /// The epoch day from which evidence ages.
    public int asOfDay() {
        return asOfDay;
    }

    /// What was said of one customer, as how likely each rule is to be wrong about it; 1 for each at first. Belongs to one thread.
    public static double[] nothingSaid(TagLibrary library) {
        double[] misses = new double[library.ruleCount()];
        Arrays.fill(misses, 1);
        return misses;
    }

    /// Adds something that was said.
    public void hear(double[] misses, int rule, int percent, int day) {
        misses[rule] *= 1 - percent / 100.0 * library.tags().get(tagOf(rule)).freshness(age(day));
    }

    private int tagOf(int rule) {
        int tag = 0;
        while (weights.firstRule(tag + 1) <= rule) {
            tag++;
        }
        return tag;
    }

    private int age(int day) {
        return Math.max(0, asOfDay - day);
    }

    /// How sure a tag is, in percent; 0 where nothing speaks for it.
    ///
    /// @param misses what was said, from [#hear]; null where nothing was
    /// @param verdict the last one
    public int percent(int tag, CustomerFacts facts, double @Nullable [] misses, @Nullable Verdict verdict) {
        return (int) Math.round(confidence(tag, facts, misses, verdict) * 100);
    }

    private double confidence(int index, CustomerFacts facts, double @Nullable [] misses, @Nullable Verdict verdict) {
        Tag tag = library.tags().get(index);
        Verdict held = verdict != null && verdict.holds(tag, asOfDay) ? verdict : null;
        if (held != null && held.kind() == Verdict.Kind.CONFIRMED) {
            return 1;
        }
        double none = 1;
        for (int rule = weights.firstRule(index); rule < weights.firstRule(index + 1); rule++) {
            TagRule of = weights.rule(index, rule);
            if (held != null && held.rules().contains(of.code())) {
                continue;
            }
            double strength = switch (of.basis()) {
                case TagRule.Basis.Habit habit -> strength(tag, habit, facts.read(habit.trait()));
                case TagRule.Basis.Words _ -> misses == null ? 0 : 1 - misses[rule];
            };
            none *= 1 - strength * weights.weight(index, rule);
        }
        return 1 - none;
    }

    private double strength(Tag tag, TagRule.Basis.Habit habit, CustomerFacts.Reading reading) {
        return reading.of() < habit.atLeast() ? 0 : habit.strength(reading.value()) * tag.freshness(age(reading.day()));
    }

    /// All tags something speaks or spoke for, with the evidence; the surest first.
    ///
    /// @param said all that was said
    /// @param verdicts the last one for each tag, by its code
    public List<CustomerTag> tags(CustomerFacts facts, List<Said> said, Map<String, Verdict> verdicts) {
        double[] misses = nothingSaid(library);
        said.forEach(one -> hear(misses, one.rule(), one.percent(), one.day()));
        List<CustomerTag> tags = new ArrayList<>();
        for (int index = 0; index < library.tags().size(); index++) {
            Tag tag = library.tags().get(index);
            List<Evidence> evidence = evidence(index, facts, said);
            Verdict last = verdicts.get(tag.code());
            Optional<Verdict> verdict = last != null && last.holds(tag, asOfDay) ? Optional.of(last) : Optional.empty();
            if (!evidence.isEmpty() || verdict.isPresent()) {
                int newest = Math.max(verdict.map(Verdict::day).orElse(Integer.MIN_VALUE),
                        evidence.stream().mapToInt(Evidence::day).max().orElse(Integer.MIN_VALUE));
                tags.add(new CustomerTag(tag, confidence(index, facts, misses, last), newest, evidence, verdict));
            }
        }
        tags.sort(Comparator.comparingDouble(CustomerTag::confidence).reversed());
        return tags;
    }

    private List<Evidence> evidence(int index, CustomerFacts facts, List<Said> said) {
        Tag tag = library.tags().get(index);
        List<Evidence> evidence = new ArrayList<>();
        for (int rule = weights.firstRule(index); rule < weights.firstRule(index + 1); rule++) {
            TagRule of = weights.rule(index, rule);
            switch (of.basis()) {
                case TagRule.Basis.Habit habit -> {
                    CustomerFacts.Reading reading = facts.read(habit.trait());
                    double strength = strength(tag, habit, reading);
                    if (strength > 0) {
                        evidence.add(new Evidence.Behaviour(of.code(), habit.trait(), reading.value(), reading.of(),
                                reading.day(), strength));
                    }
                }
                case TagRule.Basis.Words _ -> {
                    for (Said one : said) {
                        double strength = one.percent() / 100.0 * tag.freshness(age(one.day()));
                        if (one.rule() == rule && strength > 0) {
                            evidence.add(new Evidence.Quote(of.code(), one.place(), one.reference(), one.excerpt(),
                                    one.start(), one.end(), one.day(), strength));
                        }
                    }
                }
            }
        }
        evidence.sort(Comparator.comparingDouble(Evidence::strength).reversed());
        return evidence;
    }
}
