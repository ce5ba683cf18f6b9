package greenlane.core.customer;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/// A filter of customers that somebody has saved under a name. Who is in it, is found anew each time.
///
/// @param text what is searched for; may be empty
/// @param tiers customers of one of these; of any where it is empty
/// @param tags customers with every one of these, by the tags' names
/// @param regions customers of one of these; of any where it is empty
/// @param riskMin the least probability of leaving, 0 to 1
/// @param riskMax the greatest
public record Segment(String name, String text, Set<Tier> tiers, Set<String> tags, Set<String> regions, double riskMin,
        double riskMax) {
    /// The longest name.
    public static final int NAME_MAX = 128;
    /// How many tags and how many regions a segment may name.
    public static final int NAMED_MAX = 200;

    /// What is known of each customer, by number.
    public interface Facts {
        /// The tier; empty where the customer has none yet.
        Optional<Tier> tier(int customer);

        /// The tags the customer has, a bit for each.
        long tags(int customer);

        /// The probability of leaving, 0 to 1.
        double risk(int customer);

        /// What the customer is worth, in minor units of the store's currency.
        long valueMinor(int customer);
    }

    /// How many customers a segment has, and what they are worth together, in minor units.
    public record Size(long customers, long valueMinor) {}

    public Segment {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a segment's name has 1 to " + NAME_MAX + " characters");
        }
        if (tags.size() > NAMED_MAX || regions.size() > NAMED_MAX) {
            throw new IllegalArgumentException("a segment names " + NAMED_MAX + " tags and regions at most");
        }
        if (!(riskMin >= 0 && riskMin <= riskMax && riskMax <= 1)) {
            throw new IllegalArgumentException("a risk from " + riskMin + " to " + riskMax);
        }
        tiers = Set.copyOf(tiers);
        tags = Set.copyOf(tags);
        regions = Set.copyOf(regions);
    }

    /// A segment of everybody.
    public static Segment everybody(String name) {
        return new Segment(name, "", Set.of(), Set.of(), Set.of(), 0, 1);
    }

    /// The search for those who are in it.
    ///
    /// @param bitOf the bit of a tag, by its name; below 0 for one that is no longer there, which nobody has
    public CustomerQuery query(Facts facts, ToIntFunction<String> bitOf) {
        return CustomerQuery.of(text).in(regions).among(filter(facts, bitOf)).by(facts::valueMinor);
    }

    private IntPredicate filter(Facts facts, ToIntFunction<String> bitOf) {
        long wanted = 0;
        for (String tag : tags) {
            int bit = bitOf.applyAsInt(tag);
            if (bit < 0) {
                return _ -> false;
            }
            wanted |= 1L << bit;
        }
        long mask = wanted;
        boolean anyRisk = riskMin == 0 && riskMax == 1;
        return customer -> (tiers.isEmpty() || facts.tier(customer).filter(tiers::contains).isPresent())
                && (mask == 0 || (facts.tags(customer) & mask) == mask)
                && (anyRisk || (facts.risk(customer) >= riskMin && facts.risk(customer) <= riskMax));
    }

    /// How many are in it, and what they are worth.
    public Size size(CustomerIndex index, Facts facts, ToIntFunction<String> bitOf) {
        long[] sums = {0, 0};
        var _ = index.each(query(facts, bitOf), customer -> {
            sums[0]++;
            sums[1] += facts.valueMinor(customer);
        });
        return new Size(sums[0], sums[1]);
    }

    /// The segment as text, without its name: lines of a word, a tab and a value.
    public String content() {
        StringBuilder out = new StringBuilder("version\t1\n");
        line(out, "text", text);
        new TreeSet<>(tiers).forEach(tier -> line(out, "tier", tier.code()));
        new TreeSet<>(tags).forEach(tag -> line(out, "tag", tag));
        new TreeSet<>(regions).forEach(region -> line(out, "region", region));
        line(out, "risk-min", Double.toString(riskMin));
        line(out, "risk-max", Double.toString(riskMax));
        return out.toString();
    }

    private static void line(StringBuilder out, String word, String value) {
        out.append(word).append('\t').append(value.replace('\n', ' ').replace('\r', ' ')).append('\n');
    }

    /// The segment a text holds; nothing when it is none, or of a later version.
    public static Optional<Segment> read(String name, String content) {
        String text = "";
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        Set<String> tags = new HashSet<>();
        Set<String> regions = new HashSet<>();
        double riskMin = 0;
        double riskMax = 1;
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals("version\t1")) {
            return Optional.empty();
        }
        try {
            for (String line : lines) {
                int tab = line.indexOf('\t');
                String value = line.substring(tab + 1);
                switch (line.substring(0, Math.max(tab, 0))) {
                    case "text" -> text = value;
                    case "tier" -> {
                        for (int i = 0; i < Tier.count(); i++) {
                            if (Tier.at(i).code().equals(value)) {
                                tiers.add(Tier.at(i));
                            }
                        }
                    }
                    case "tag" -> tags.add(value);
                    case "region" -> regions.add(value);
                    case "risk-min" -> riskMin = Double.parseDouble(value);
                    case "risk-max" -> riskMax = Double.parseDouble(value);
                    default -> {
                        // The version, read above.
                    }
                }
            }
            return Optional.of(new Segment(name, text, tiers, tags, regions, riskMin, riskMax));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
