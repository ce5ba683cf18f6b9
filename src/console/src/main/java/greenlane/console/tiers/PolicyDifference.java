package greenlane.console.tiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import greenlane.core.tier.PolicyText;
import greenlane.core.tier.TierPolicy;

/// One line in which two policies differ.
///
/// @param key as in [PolicyText]
/// @param before empty where there was none
/// @param after empty where there is none any more
record PolicyDifference(String key, String before, String after) {
    private static final Set<String> OWN = Set.of("format", "version", "author", "validFrom");

    /// Where a policy differs from the one before, but for what is each version's own.
    static List<PolicyDifference> between(TierPolicy before, TierPolicy after) {
        Map<String, String> then = lines(before);
        Map<String, String> now = lines(after);
        Set<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        List<PolicyDifference> differences = new ArrayList<>();
        for (String key : keys) {
            String from = then.getOrDefault(key, "");
            String to = now.getOrDefault(key, "");
            if (!OWN.contains(key) && !from.equals(to)) {
                differences.add(new PolicyDifference(key, from, to));
            }
        }
        return differences;
    }

    private static Map<String, String> lines(TierPolicy policy) {
        Map<String, String> lines = new LinkedHashMap<>();
        PolicyText.write(policy).lines().forEach(line -> {
            int at = line.indexOf('=');
            lines.put(line.substring(0, at), line.substring(at + 1));
        });
        return lines;
    }
}
