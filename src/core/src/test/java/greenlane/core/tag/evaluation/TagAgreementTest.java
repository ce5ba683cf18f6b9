package greenlane.core.tag.evaluation;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.core.tag.TagColumns;
import greenlane.core.tag.evaluation.TagAgreement.Label;
import greenlane.core.tier.evaluation.Proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TagAgreementTest {
    @Test
    void precision_is_of_ours_recall_of_theirs_and_coverage_of_all() {
        TagColumns columns = new TagColumns(List.of("a", "b"), 10);
        columns.set(0, 0, 90);
        columns.set(1, 0, 50);
        columns.set(2, 0, 49);
        columns.set(3, 1, 100);
        TagAgreement agreement = TagAgreement.of(columns, List.of(new Label(0, 0, true), new Label(1, 0, false),
                new Label(2, 0, true), new Label(4, 0, true), new Label(5, 0, false)));
        TagAgreement.OfTag a = agreement.byTag().getFirst();
        assertEquals(new Proportion(1, 2), a.precision());
        assertEquals(new Proportion(1, 3), a.recall());
        assertEquals(new Proportion(2, 5), a.matched());
        assertEquals(new Proportion(2, 10), a.coverage());
        assertEquals(new Proportion(2, 5), agreement.matched());
        assertEquals(new Proportion(0, 0), agreement.byTag().getLast().precision());
        assertEquals(new Proportion(1, 10), agreement.byTag().getLast().coverage());
    }

    @Test
    void a_customer_who_came_after_the_tags_were_made_has_none() {
        TagAgreement agreement = TagAgreement.of(new TagColumns(List.of("a"), 1), List.of(new Label(7, 0, true)));
        assertEquals(new Proportion(0, 1), agreement.matched());
    }
}
