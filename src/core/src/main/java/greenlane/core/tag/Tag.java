package greenlane.core.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A tag customers can have.
///
/// @param code its name in files and in the store: small letters, digits, hyphens
/// @param names what people call it, by language tag; at least one
/// @param meanings when a customer has it, by language tag
/// @param owner who answers for it; may be empty
/// @param lifeDays how old evidence, and a person's word, can be and still count
public record Tag(String code, Map<String, String> names, Map<String, String> meanings, String owner, int lifeDays,
        List<TagRule> rules) {
    /// The longest code.
    public static final int CODE_CHARS_MAX = 40;
    /// The longest name, owner.
    public static final int NAME_CHARS_MAX = 128;
    /// The longest life.
    public static final int LIFE_DAYS_MAX = 3_660;
    /// How many rules a tag can have.
    public static final int RULES_MAX = 16;

    public Tag {
        names = Map.copyOf(names);
        meanings = Map.copyOf(meanings);
        rules = List.copyOf(rules);
        Set<String> codes = new HashSet<>();
        if (!code.matches("[a-z][a-z0-9-]*") || code.length() > CODE_CHARS_MAX || names.isEmpty() || lifeDays < 1
                || lifeDays > LIFE_DAYS_MAX || rules.isEmpty() || rules.size() > RULES_MAX
                || !rules.stream().allMatch(rule -> codes.add(rule.code()))) {
            throw new IllegalArgumentException("no tag: " + code);
        }
    }

    /// What people call it in a language; its English name, or any, where the language has none.
    public String name(String language) {
        return said(names, language);
    }

    /// When a customer has it, in a language.
    public String meaning(String language) {
        return said(meanings, language);
    }

    private String said(Map<String, String> texts, String language) {
        String own = texts.get(language);
        String english = texts.get("en");
        return own != null
                ? own
                : english != null ? english : texts.values().stream().sorted().findFirst().orElse(code);
    }

    /// How much evidence of an age still counts: wholly for the first half of the tag's life, then less from day to day, and from its end on no more.
    public double freshness(int ageDays) {
        return Math.clamp(2 * (1 - (double) ageDays / lifeDays), 0, 1);
    }
}
