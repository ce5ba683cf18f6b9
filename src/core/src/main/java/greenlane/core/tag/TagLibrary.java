package greenlane.core.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tags a centre uses.
///
/// @param version as the store numbers them; 0 is the one that comes with the program
/// @param windowMonths over how many calendar months behaviour is counted
public record TagLibrary(int version, int windowMonths, List<Tag> tags) {
    /// How many tags there can be: a bit of a long for each but the last, which is left to what is no tag of a library.
    public static final int TAGS_MAX = 63;
    /// The longest window.
    public static final int WINDOW_MONTHS_MAX = 60;

    public TagLibrary {
        tags = List.copyOf(tags);
        Set<String> codes = new HashSet<>();
        if (version < 0 || windowMonths < 1 || windowMonths > WINDOW_MONTHS_MAX || tags.isEmpty()
                || tags.size() > TAGS_MAX
                || !tags.stream().allMatch(tag -> codes.add(tag.code()))) {
            throw new IllegalArgumentException("no library of tags");
        }
    }

    /// The same under another number.
    public TagLibrary withVersion(int number) {
        return new TagLibrary(number, windowMonths, tags);
    }

    /// The position of a tag, which is its bit; below 0 where there is no such tag.
    public int indexOf(String code) {
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /// A tag by its code.
    public Optional<Tag> find(String code) {
        return tags.stream().filter(tag -> tag.code().equals(code)).findFirst();
    }

    /// How many rules there are in all tags together; the rules of a tag follow those of the tag before.
    public int ruleCount() {
        return tags.stream().mapToInt(tag -> tag.rules().size()).sum();
    }
}
