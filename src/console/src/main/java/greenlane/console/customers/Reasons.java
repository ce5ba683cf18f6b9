package greenlane.console.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import greenlane.console.i18n.Figures;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.Measure;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierOverride;
import greenlane.core.tier.TierReason;

/// Why a customer stands in a tier, in sentences.
final class Reasons {
    private static final int HUNDREDTHS = 100;
    private static final int YEAR_DAYS = 365;

    private final CustomersViewModel model;
    private final Words words;

    Reasons(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    String measure(Measure measure) {
        return words.text("customers.measure." + measure.code());
    }

    /// A percentile: `P93`.
    static String percentile(int hundredths) {
        return "P" + hundredths / HUNDREDTHS;
    }

    /// A value in the measure's own unit.
    String value(Measure measure, long value) {
        return switch (measure.unit()) {
            case MONEY_MINOR -> model.money().minor(value);
            case PURCHASES -> words.text("customers.purchases", value);
            case DAYS_MILLIONTHS -> days(value / TierInput.DAY);
        };
    }

    private String days(long days) {
        return days < YEAR_DAYS
                ? words.text("customers.days", days)
                : words.text("customers.years", Math.round(days * 10.0 / YEAR_DAYS) / 10.0);
    }

    /// The rule that sorted, beside the panel's title.
    String rule(Profile.Standing standing) {
        String version = words.text("customers.rule.version", Integer.toString(standing.policy().version()));
        String name = standing.policy().name();
        return words.dotted(List.of(name.isBlank() ? version : name, switch (standing.policy().cutoffs()) {
            case Cutoffs.ByShare _ -> words.text("customers.rule.share");
            case Cutoffs.ByScore _ -> words.text("customers.rule.score");
            case Cutoffs.ByAnyMeasure _ -> words.text("customers.rule.any");
        }));
    }

    /// Which measures carry the customer.
    String carried(TierReason reason) {
        List<String> carrying = reason.measures().stream().filter(TierReason.Weighed::carried)
                .map(it -> measure(it.measure())).toList();
        boolean line = reason.measures().stream().anyMatch(it -> it.line().isPresent());
        String by = carrying.isEmpty()
                ? words.text("customers.carried.none", Figures.percentNumber(reason.scores().score() / 10_000.0))
                : words.text("customers.carried", words.list(carrying));
        return line ? words.text("customers.carried.line", by, model.tierName(Tier.CORE)) : by;
    }

    /// How far it is up and down, and what else holds the customer, a sentence each.
    List<String> sentences(TierReason reason) {
        List<String> all = new ArrayList<>();
        reason.up().ifPresent(up -> all.add(border(up, "customers.up", "customers.up.step", "customers.up.together")));
        reason.down().ifPresent(down -> all.add(border(down, "customers.down", "customers.down.step",
                "customers.down.together")));
        reason.fall().ifPresent(fall -> all.add(words.text("customers.fall", fall.months(), fall.needed(),
                model.tierName(fall.to()))));
        reason.change().flatMap(this::change).ifPresent(all::add);
        return all;
    }

    private String border(TierReason.Border border, String key, String stepKey, String togetherKey) {
        String tier = model.tierName(border.tier());
        List<String> steps = border.steps().stream()
                .map(step -> words.text(stepKey, measure(step.measure()), value(step.measure(), step.units())))
                .toList();
        if (steps.isEmpty()) {
            return words.text(togetherKey, tier, Figures.percentNumber(border.scoreDistance() / 10_000.0));
        }
        return words.text(key, tier, String.join(words.text("customers.or.separator"), steps));
    }

    /// The measure that moved most since the run before.
    private Optional<String> change(TierReason.Change change) {
        return change.shifts().stream().filter(shift -> shift.from() / HUNDREDTHS != shift.to() / HUNDREDTHS)
                .max((a, b) -> Integer.compare(Math.abs(a.to() - a.from()), Math.abs(b.to() - b.from())))
                .map(shift -> words.text("customers.change", change.since().toString(), measure(shift.measure()),
                        percentile(shift.from()), percentile(shift.to()), points(shift.own()),
                        points(shift.others())));
    }

    private static String points(int hundredths) {
        long whole = Math.round(hundredths / (double) HUNDREDTHS);
        return (whole > 0 ? "+" : "") + Figures.count(whole);
    }

    /// A tier given by hand.
    String override(TierOverride override) {
        return words.text("customers.override.inForce", model.tierName(override.request().tier()),
                override.request().until().toString(), override.request().reason(), override.request().author());
    }

    /// What the last months' tiers came to, in a word.
    String history(Profile profile) {
        Optional<TierOverride> byHand = profile.override();
        if (byHand.isPresent()) {
            return words.text("customers.history.byHand", byHand.get().request().from().toString(),
                    model.tierName(byHand.get().request().tier()));
        }
        List<MonthTier> months = MonthTier.of(profile);
        for (int i = months.size() - 1; i > 0; i--) {
            Optional<Tier> now = months.get(i).tier();
            Optional<Tier> before = months.get(i - 1).tier();
            if (now.isPresent() && before.isPresent() && !now.equals(before)) {
                boolean rose = now.get().ordinal() < before.get().ordinal();
                return words.text(rose ? "customers.history.rose" : "customers.history.fell",
                        months.get(i).month().toString(), model.tierName(now.get()));
            }
        }
        return words.text("customers.history.same");
    }

    /// A measure's row for who does not see it.
    String spoken(TierReason.Weighed weighed) {
        String line = weighed.line().isPresent()
                ? words.text("customers.spoken.line", percentile(weighed.line().getAsInt()))
                : "";
        return words.list(List.of(measure(weighed.measure()), percentile(weighed.percentile()),
                value(weighed.measure(), weighed.value()), line,
                weighed.carried() ? words.text("customers.spoken.carried") : "").stream()
                .filter(part -> !part.isEmpty()).toList());
    }
}
