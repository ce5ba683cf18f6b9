package greenlane.core.tag.evaluation;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.tag.TagColumns;
import greenlane.core.tier.evaluation.Proportion;

/// How far tags agree with experts who said of some customers and tags whether they have them.
///
/// @param byTag one for each tag, in the library's order
/// @param matched of all that the experts said, yes or no, how much the tags say too
public record TagAgreement(List<OfTag> byTag, Proportion matched) {
    /// One tag.
    ///
    /// @param precision of the labelled customers that surely have it, how many the expert gave it
    /// @param recall of those the expert gave it, how many surely have it
    /// @param matched of all labelled ones, how many are told alike
    /// @param coverage of all customers, how many surely have it
    public record OfTag(String tag, Proportion precision, Proportion recall, Proportion matched, Proportion coverage) {}

    /// What an expert said.
    ///
    /// @param customer by number
    /// @param tag by its position in the library
    public record Label(int customer, int tag, boolean has) {}

    public TagAgreement {
        byTag = List.copyOf(byTag);
    }

    /// Compares.
    public static TagAgreement of(TagColumns columns, List<Label> labels) {
        int tags = columns.tags().size();
        int[] both = new int[tags];
        int[] ours = new int[tags];
        int[] theirs = new int[tags];
        int[] alike = new int[tags];
        int[] all = new int[tags];
        for (Label label : labels) {
            boolean has = (columns.sure(label.customer()) >>> label.tag() & 1) == 1;
            all[label.tag()]++;
            alike[label.tag()] += has == label.has() ? 1 : 0;
            ours[label.tag()] += has ? 1 : 0;
            theirs[label.tag()] += label.has() ? 1 : 0;
            both[label.tag()] += has && label.has() ? 1 : 0;
        }
        List<OfTag> byTag = new ArrayList<>();
        int matched = 0;
        for (int tag = 0; tag < tags; tag++) {
            matched += alike[tag];
            byTag.add(new OfTag(columns.tags().get(tag), new Proportion(both[tag], ours[tag]),
                    new Proportion(both[tag], theirs[tag]), new Proportion(alike[tag], all[tag]),
                    new Proportion(columns.coverage(tag).sure(), columns.size())));
        }
        return new TagAgreement(byTag, new Proportion(matched, labels.size()));
    }
}
