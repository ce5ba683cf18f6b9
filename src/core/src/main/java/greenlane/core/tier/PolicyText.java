package greenlane.core.tier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import greenlane.core.customer.Tier;
import greenlane.core.tier.PolicyDraft.Checked;

/// Policies as text that people can read and write: lines of `key=value` in a fixed order, so that equal policies are equal texts. Blank lines
/// and lines that begin with `#` are passed over; percents have two decimals at most.
///
/// `format`, `version`, `name`, `author`, `validFrom` (an ISO date), `windowMonths`, `fallMonths`, `weight.<measure>`, `cut` (`share`,
/// `score` or `any`), `level.<tier>.cut` (a percent; for `any` a list such as `spend:80,loyalty:90`), `level.<tier>.name`,
/// `quiet.activeBelow`, `quiet.gapQuantile`, and where an axis has steps of its own `rfm.<axis>` (four whole numbers with commas). The last tier has
/// no cut; it is `ordinary` where there are three and `custom` where there are four.
public final class PolicyText {
    /// The version of the text this writes, and the only one it reads.
    public static final String FORMAT = "1";
    /// The longest text that is read.
    public static final int CHARS_MAX = 65_536;

    private static final String SHARE = "share";
    private static final String SCORE = "score";
    private static final String ANY = "any";
    private static final int HUNDREDTHS = 100;

    private record Line(int number, String value) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyText() {}

    /// The policy as text.
    public static String write(TierPolicy policy) {
        StringBuilder out = new StringBuilder();
        line(out, "format", FORMAT);
        line(out, "version", policy.version());
        line(out, "name", policy.name());
        line(out, "author", policy.author());
        line(out, "validFrom", policy.validFrom());
        line(out, "windowMonths", policy.windowMonths());
        line(out, "fallMonths", policy.fallMonths());
        Measure.all().forEach(measure -> line(out, "weight." + measure.code(), policy.weight(measure)));
        writeCuts(out, policy.cutoffs());
        for (int level = 0; level < policy.levels(); level++) {
            String name = policy.names().getOrDefault(Tier.at(level), "");
            if (!name.isEmpty()) {
                line(out, "level." + Tier.at(level).code() + ".name", name);
            }
        }
        line(out, "quiet.activeBelow", percent(policy.quiet().activeBelow()));
        line(out, "quiet.gapQuantile", percent(policy.quiet().gapQuantile()));
        for (RfmSteps.Axis axis : RfmSteps.Axis.values()) {
            List<Long> steps = policy.rfm().steps().getOrDefault(axis, List.of());
            if (!steps.isEmpty()) {
                line(out, "rfm." + axis.code(), steps.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
        return out.toString();
    }

    private static void writeCuts(StringBuilder out, Cutoffs cutoffs) {
        switch (cutoffs) {
            case Cutoffs.ByShare(List<Integer> shares) -> writeCuts(out, SHARE, shares, PolicyText::percent);
            case Cutoffs.ByScore(List<Integer> scores) -> writeCuts(out, SCORE, scores, PolicyText::percent);
            case Cutoffs.ByAnyMeasure(List<Map<Measure, Integer>> cuts) -> writeCuts(out, ANY, cuts,
                    own -> Measure.all().stream().filter(own::containsKey)
                            .map(measure -> measure.code() + ":" + percent(own.getOrDefault(measure, 0)))
                            .collect(Collectors.joining(",")));
        }
    }

    private static <T> void writeCuts(StringBuilder out, String kind, List<T> cuts, Function<T, String> text) {
        line(out, "cut", kind);
        for (int level = 0; level < cuts.size(); level++) {
            line(out, "level." + Tier.at(level).code() + ".cut", text.apply(cuts.get(level)));
        }
    }

    private static void line(StringBuilder out, String key, Object value) {
        out.append(key).append('=').append(value).append('\n');
    }

    private static String percent(int hundredths) {
        int rest = hundredths % HUNDREDTHS;
        String whole = String.valueOf(hundredths / HUNDREDTHS);
        return rest == 0 ? whole : whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    /// The policy a text holds, or all that is wrong with it.
    public static Checked parse(String text) {
        if (text.length() > CHARS_MAX) {
            return new Checked.Bad(List.of(new PolicyProblem.TooLong(text.length())));
        }
        PolicyText reading = new PolicyText();
        reading.split(text);
        return reading.policy();
    }

    private void split(String text) {
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = raw.strip();
            int at = line.indexOf('=');
            if (line.isEmpty() || line.charAt(0) == '#' || line.equals("\uFEFF")) {
                continue;
            }
            if (at < 1) {
                problems.add(new PolicyProblem.NoLine(number));
                continue;
            }
            String key = line.substring(0, at).strip();
            if (lines.putIfAbsent(key, new Line(number, line.substring(at + 1).strip())) != null) {
                problems.add(new PolicyProblem.TwiceSet(number, key));
            }
        }
    }

    private Checked policy() {
        if (!take("format", Function.identity(), FORMAT).equals(FORMAT)) {
            problems.add(new PolicyProblem.OutOfRange("format", 1, 1));
        }
        int version = take("version", PolicyText::whole, 1);
        String name = take("name", Function.identity(), "");
        String author = take("author", Function.identity(), "-");
        LocalDate validFrom = take("validFrom", PolicyText::day, LocalDate.EPOCH);
        int windowMonths = take("windowMonths", PolicyText::whole, 0);
        int fallMonths = take("fallMonths", PolicyText::whole, 1);
        Map<Measure, Integer> weights = new EnumMap<>(Measure.class);
        Measure.all().forEach(measure -> weights.put(measure, take("weight." + measure.code(), PolicyText::whole, 0)));
        Optional<Cutoffs> cutoffs = cutoffs();
        Map<Tier, String> names = names();
        int activeBelow = take("quiet.activeBelow", PolicyText::share, 0);
        int gapQuantile = take("quiet.gapQuantile", PolicyText::share, 0);
        Map<RfmSteps.Axis, List<Long>> steps = new EnumMap<>(RfmSteps.Axis.class);
        for (RfmSteps.Axis axis : RfmSteps.Axis.values()) {
            if (lines.containsKey("rfm." + axis.code())) {
                List<Long> four = take("rfm." + axis.code(), value -> steps(axis, value), List.of());
                if (!four.isEmpty()) {
                    steps.put(axis, four);
                }
            }
        }
        lines.forEach((key, line) -> problems.add(new PolicyProblem.UnknownKey(line.number(), key)));
        if (!problems.isEmpty() || cutoffs.isEmpty()) {
            return new Checked.Bad(problems);
        }
        return new PolicyDraft(version, validFrom, author, name, weights, cutoffs.get(), names, fallMonths,
                windowMonths, new QuietRule(activeBelow, gapQuantile), new RfmSteps(steps)).check();
    }

    private Map<Tier, String> names() {
        Map<Tier, String> names = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            String key = "level." + tier.code() + ".name";
            if (lines.containsKey(key)) {
                names.put(tier, take(key, Function.identity(), ""));
            }
        }
        return names;
    }

    private Optional<Cutoffs> cutoffs() {
        int line = lines.getOrDefault("cut", new Line(0, "")).number();
        String kind = take("cut", Function.identity(), "");
        return switch (kind) {
            case SHARE -> Optional.of(new Cutoffs.ByShare(cuts(PolicyText::share)));
            case SCORE -> Optional.of(new Cutoffs.ByScore(cuts(PolicyText::share)));
            case ANY -> Optional.of(new Cutoffs.ByAnyMeasure(cuts(PolicyText::measureCuts)));
            default -> {
                if (line > 0) {
                    problems.add(new PolicyProblem.BadValue(line, "cut", kind));
                }
                cuts(Function.identity());
                yield Optional.empty();
            }
        };
    }

    /// The cuts of the upper tiers; they may not leave one out.
    private <T> List<T> cuts(Function<String, T> read) {
        List<T> cuts = new ArrayList<>();
        int last = Tier.count() - 1;
        while (last > 2 && !lines.containsKey("level." + Tier.at(last - 1).code() + ".cut")) {
            last--;
        }
        for (int level = 0; level < last; level++) {
            take("level." + Tier.at(level).code() + ".cut", value -> Optional.of(read.apply(value)),
                    Optional.<T>empty()).ifPresent(cuts::add);
        }
        return cuts;
    }

    private <T> T take(String key, Function<String, T> read, T otherwise) {
        Line line = lines.remove(key);
        if (line == null) {
            problems.add(new PolicyProblem.Missing(key));
            return otherwise;
        }
        try {
            return read.apply(line.value());
        } catch (IllegalArgumentException | DateTimeException _) {
            problems.add(new PolicyProblem.BadValue(line.number(), key, line.value()));
            return otherwise;
        }
    }

    private static int whole(String value) {
        return Integer.parseInt(value);
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value);
    }

    /// A percent from 0 to 100 in hundredths.
    private static int share(String value) {
        if (!value.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException(value);
        }
        int dot = value.indexOf('.');
        String whole = dot < 0 ? value : value.substring(0, dot);
        String rest = dot < 0 ? "" : value.substring(dot + 1);
        int hundredths = Integer.parseInt(whole) * HUNDREDTHS + Integer.parseInt((rest + "00").substring(0, 2));
        if (!QuietRule.fits(hundredths)) {
            throw new IllegalArgumentException(value);
        }
        return hundredths;
    }

    private static Map<Measure, Integer> measureCuts(String value) {
        Map<Measure, Integer> cuts = new EnumMap<>(Measure.class);
        for (String part : value.split(",", -1)) {
            String[] two = part.strip().split(":", -1);
            Measure measure = Measure.of(two[0].strip()).orElseThrow(() -> new IllegalArgumentException(part));
            if (two.length != 2 || cuts.put(measure, share(two[1].strip())) != null) {
                throw new IllegalArgumentException(part);
            }
        }
        return cuts;
    }

    private static List<Long> steps(RfmSteps.Axis axis, String value) {
        List<Long> steps = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            steps.add(Long.parseLong(part.strip()));
        }
        if (!RfmSteps.inOrder(axis, steps)) {
            throw new IllegalArgumentException(value);
        }
        return steps;
    }
}
