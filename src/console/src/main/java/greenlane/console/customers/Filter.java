package greenlane.console.customers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import greenlane.core.customer.CustomerQuery;
import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;

/// Which customers are listed.
///
/// @param text what is searched for, as it was typed
/// @param tiers of which they have one; any where it is empty
/// @param regions likewise
/// @param tags all of which they surely have, by code
/// @param leaving only those who are active still with a probability below [#ACTIVE_BELOW]
record Filter(String text, Set<Tier> tiers, Set<String> tags, Set<String> regions, boolean leaving) {
    /// Everybody.
    static final Filter NONE = new Filter("", Set.of(), Set.of(), Set.of(), false);
    /// Below this probability of being active a customer is at risk.
    static final double ACTIVE_BELOW = 0.8;
    /// The longest text that is searched for; what is beyond is left out.
    static final int TEXT_MAX = 200;

    /// What a word of the text was taken for.
    enum Reading {
        /// A part of a phone number or a code.
        NUMBER("number"),
        /// A name, its pinyin or initials, a code or a region.
        LETTERS("letters"),
        /// A part of a name or a region.
        CHARACTERS("characters");

        private final String code;

        Reading(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// A word and what it was taken for.
    record Word(String text, Reading reading) {}

    Filter {
        text = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        tiers = Set.copyOf(tiers);
        tags = Set.copyOf(tags);
        regions = Set.copyOf(new TreeSet<>(regions));
    }

    /// The filter a segment has saved.
    static Filter of(Segment segment) {
        return new Filter(segment.text(), segment.tiers(), segment.tags(), segment.regions(),
                segment.riskMin() > 0);
    }

    /// This filter under a name.
    Segment named(String name) {
        return new Segment(name, text, tiers, tags, regions, leaving ? Math.nextUp(1 - ACTIVE_BELOW) : 0, 1);
    }

    /// The search for those it lets through, best first.
    CustomerQuery query(CustomerBase base) {
        return named("-").query(base, base::bit).by(base::rank);
    }

    boolean none() {
        return text.isBlank() && !narrowed();
    }

    /// Whether anything but the text narrows the list.
    boolean narrowed() {
        return !tiers.isEmpty() || !tags.isEmpty() || !regions.isEmpty() || leaving;
    }

    Filter withText(String other) {
        return new Filter(other, tiers, tags, regions, leaving);
    }

    Filter toggle(Tier tier) {
        EnumSet<Tier> other = EnumSet.noneOf(Tier.class);
        other.addAll(tiers);
        if (!other.remove(tier)) {
            other.add(tier);
        }
        return new Filter(text, other, tags, regions, leaving);
    }

    Filter toggleRegion(String region) {
        return new Filter(text, tiers, tags, toggled(regions, region), leaving);
    }

    Filter toggleTag(String tag) {
        return new Filter(text, tiers, toggled(tags, tag), regions, leaving);
    }

    private static Set<String> toggled(Set<String> from, String one) {
        Set<String> other = new HashSet<>(from);
        if (!other.remove(one)) {
            other.add(one);
        }
        return other;
    }

    Filter withLeaving(boolean only) {
        return new Filter(text, tiers, tags, regions, only);
    }

    /// Whether only those are listed who have fallen silent.
    boolean silent() {
        return tags.contains(CustomerBase.SILENT);
    }

    Filter withSilent(boolean only) {
        return silent() == only ? this : toggleTag(CustomerBase.SILENT);
    }

    /// How the text is read, word by word.
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (String word : text.strip().split("[\\s\\u3000]+", CustomerQuery.WORDS_MAX + 1)) {
            if (!word.isEmpty() && words.size() < CustomerQuery.WORDS_MAX) {
                words.add(new Word(word, reading(word)));
            }
        }
        return words;
    }

    private static Reading reading(String word) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            return Reading.CHARACTERS;
        }
        boolean number = word.chars().allMatch(c -> (c >= '0' && c <= '9') || "-+()".indexOf(c) >= 0);
        return number ? Reading.NUMBER : Reading.LETTERS;
    }
}
