package greenlane.console.tiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.Measure;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.QuietRule;
import greenlane.core.tier.RfmSteps;
import greenlane.core.tier.TierPolicy;

/// A policy as it stands in the fields, sound or not. Fields are named by words such as `weight.spend` or `cut.core`, under which
/// problems are reported too.
final class PolicyForm {
    private final Map<String, StringProperty> fields = new HashMap<>();
    private final ObjectProperty<CutKind> kind = new SimpleObjectProperty<>(CutKind.SHARE);
    private final ObjectProperty<Integer> levels = new SimpleObjectProperty<>(3);
    private final ObjectProperty<LocalDate> validFrom;
    private RfmSteps rfm = RfmSteps.FIFTHS;

    /// What the cut-offs cut by.
    enum CutKind {
        SHARE, SCORE, ANY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the fields come to.
    ///
    /// @param draft as far as the fields can be read
    /// @param unreadable fields whose text is no number
    record Entered(PolicyDraft draft, Set<String> unreadable) {
        Entered {
            unreadable = Set.copyOf(unreadable);
        }
    }

    PolicyForm(LocalDate today) {
        validFrom = new SimpleObjectProperty<>(today);
    }

    /// A field's text.
    StringProperty field(String name) {
        return fields.computeIfAbsent(name, _ -> new SimpleStringProperty(""));
    }

    ObjectProperty<CutKind> kindProperty() {
        return kind;
    }

    /// How many tiers there are, 3 or 4.
    ObjectProperty<Integer> levelsProperty() {
        return levels;
    }

    ObjectProperty<LocalDate> validFromProperty() {
        return validFrom;
    }

    static String weight(Measure measure) {
        return "weight." + measure.code();
    }

    static String cut(CutKind kind, int level) {
        return "cut." + kind.word() + "." + Tier.at(level).code();
    }

    static String cut(int level, Measure measure) {
        return cut(CutKind.ANY, level) + "." + measure.code();
    }

    static String name(Tier tier) {
        return "level." + tier.code() + ".name";
    }

    /// Every field there is, in the order of the page.
    static List<String> names() {
        List<String> names = new ArrayList<>();
        Measure.all().forEach(measure -> names.add(weight(measure)));
        for (int level = 0; level < Tier.count() - 1; level++) {
            names.add(cut(CutKind.SHARE, level));
            names.add(cut(CutKind.SCORE, level));
            for (Measure measure : Measure.all()) {
                names.add(cut(level, measure));
            }
        }
        for (Tier tier : Tier.values()) {
            names.add(name(tier));
        }
        names.addAll(List.of("windowMonths", "fallMonths", "quiet.activeBelow", "quiet.gapQuantile", "name", "author"));
        return names;
    }

    /// Puts a policy into the fields; its author and day stay as they are.
    void show(TierPolicy policy) {
        rfm = policy.rfm();
        levels.set(policy.levels());
        for (Measure measure : Measure.all()) {
            field(weight(measure)).set(Integer.toString(policy.weights().getOrDefault(measure, 0)));
        }
        for (Tier tier : Tier.values()) {
            field(name(tier)).set(policy.names().getOrDefault(tier, ""));
        }
        show(policy.cutoffs());
        field("windowMonths").set(Integer.toString(policy.windowMonths()));
        field("fallMonths").set(Integer.toString(policy.fallMonths()));
        field("quiet.activeBelow").set(percent(policy.quiet().activeBelow()));
        field("quiet.gapQuantile").set(percent(policy.quiet().gapQuantile()));
        field("name").set(policy.name());
    }

    /// Puts cut-offs into the fields and leaves the others.
    void show(Cutoffs cutoffs) {
        levels.set(cutoffs.levels());
        switch (cutoffs) {
            case Cutoffs.ByShare(List<Integer> shares) -> show(CutKind.SHARE, shares);
            case Cutoffs.ByScore(List<Integer> scores) -> show(CutKind.SCORE, scores);
            case Cutoffs.ByAnyMeasure(List<Map<Measure, Integer>> cuts) -> {
                kind.set(CutKind.ANY);
                for (int level = 0; level < cuts.size(); level++) {
                    for (Measure measure : Measure.all()) {
                        Integer own = cuts.get(level).get(measure);
                        field(cut(level, measure)).set(own == null ? "" : percent(own));
                    }
                }
            }
        }
    }

    private void show(CutKind of, List<Integer> values) {
        kind.set(of);
        for (int level = 0; level < values.size(); level++) {
            field(cut(of, level)).set(percent(values.get(level)));
        }
    }

    /// The sum of the weights as far as they are numbers.
    int weightsSum() {
        int sum = 0;
        for (Measure measure : Measure.all()) {
            sum += whole(field(weight(measure)).get()).orElse(0);
        }
        return sum;
    }

    /// Reads the fields.
    Entered read() {
        Set<String> bad = new LinkedHashSet<>();
        Map<Measure, Integer> weights = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.all()) {
            weights.put(measure, whole(weight(measure), bad));
        }
        Map<Tier, String> names = new EnumMap<>(Tier.class);
        for (int level = 0; level < levels.get(); level++) {
            String own = field(name(Tier.at(level))).get().strip();
            if (!own.isEmpty()) {
                names.put(Tier.at(level), own);
            }
        }
        Cutoffs cutoffs = cutoffs(bad);
        int active = Math.clamp(hundredths("quiet.activeBelow", bad), 0, 10_000);
        int gap = Math.clamp(hundredths("quiet.gapQuantile", bad), 0, 10_000);
        return new Entered(new PolicyDraft(1, validFrom.get(), field("author").get().strip(),
                field("name").get().strip(), weights, cutoffs, names, whole("fallMonths", bad),
                whole("windowMonths", bad), new QuietRule(active, gap), rfm), bad);
    }

    private Cutoffs cutoffs(Set<String> bad) {
        List<Integer> values = new ArrayList<>();
        List<Map<Measure, Integer>> any = new ArrayList<>();
        for (int level = 0; level < levels.get() - 1; level++) {
            if (kind.get() == CutKind.ANY) {
                any.add(anyCuts(level, bad));
            } else {
                values.add(hundredths(cut(kind.get(), level), bad));
            }
        }
        return switch (kind.get()) {
            case SHARE -> new Cutoffs.ByShare(values);
            case SCORE -> new Cutoffs.ByScore(values);
            case ANY -> new Cutoffs.ByAnyMeasure(any);
        };
    }

    private Map<Measure, Integer> anyCuts(int level, Set<String> bad) {
        Map<Measure, Integer> own = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.all()) {
            if (!field(cut(level, measure)).get().isBlank()) {
                own.put(measure, hundredths(cut(level, measure), bad));
            }
        }
        return own;
    }

    private int whole(String name, Set<String> bad) {
        return whole(field(name).get()).orElseGet(() -> {
            bad.add(name);
            return 0;
        });
    }

    private int hundredths(String name, Set<String> bad) {
        return hundredths(field(name).get()).orElseGet(() -> {
            bad.add(name);
            return 0;
        });
    }

    private static OptionalInt whole(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /// A percent with two decimals at most, in hundredths.
    static OptionalInt hundredths(String text) {
        String digits = text.strip().replace("%", "").replace("％", "").strip();
        if (!digits.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(new BigDecimal(digits).movePointRight(2).intValueExact());
    }

    /// A percent as it stands in a field: without needless decimals.
    static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /// What a policy that was checked is by the fields; for a preview it needs no author.
    static Optional<TierPolicy> policy(PolicyDraft draft) {
        PolicyDraft signed = draft.author().isBlank()
                ? new PolicyDraft(draft.version(), draft.validFrom(), "-", draft.name(), draft.weights(),
                        draft.cutoffs(), draft.names(), draft.fallMonths(), draft.windowMonths(), draft.quiet(),
                        draft.rfm())
                : draft;
        return signed.check() instanceof PolicyDraft.Checked.Good(TierPolicy policy)
                ? Optional.of(policy)
                : Optional.empty();
    }
}
