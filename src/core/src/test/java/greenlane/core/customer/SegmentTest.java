package greenlane.core.customer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SegmentTest {
    private static final Segment.Facts FACTS = new Segment.Facts() {
        @Override
        public Optional<Tier> tier(int customer) {
            return customer == 0 ? Optional.empty() : Optional.of(Tier.at(customer - 1));
        }

        @Override
        public long tags(int customer) {
            return customer;
        }

        @Override
        public double risk(int customer) {
            return customer / 10.0;
        }

        @Override
        public long valueMinor(int customer) {
            return 100L * customer;
        }
    };

    private static CustomerIndex index() {
        CustomerIndex.Making making = new CustomerIndex.Making();
        List<String> regions = List.of("上海", "上海", "北京", "");
        for (int i = 0; i < 4; i++) {
            making.add(
                    new Customer(i, "K" + i, "张" + i, Customer.Kind.PERSON, "", regions.get(i), Optional.empty(), ""));
        }
        return making.index();
    }

    private static Segment.Size size(Segment segment) {
        return segment.size(index(), FACTS, tag -> List.of("price", "silent").indexOf(tag));
    }

    @Test
    void a_segment_has_those_who_pass_all_its_filters_and_their_value() {
        assertEquals(new Segment.Size(4, 600), size(Segment.everybody("all")));
        assertEquals(new Segment.Size(2, 300),
                size(new Segment("s", "", Set.of(Tier.CORE, Tier.POTENTIAL), Set.of(), Set.of(), 0, 1)));
        assertEquals(new Segment.Size(1, 300),
                size(new Segment("s", "", Set.of(), Set.of("price", "silent"), Set.of(), 0, 1)));
        assertEquals(new Segment.Size(2, 100), size(new Segment("s", "", Set.of(), Set.of(), Set.of("上海"), 0, 1)));
        assertEquals(new Segment.Size(2, 500), size(new Segment("s", "zhang", Set.of(), Set.of(), Set.of(), 0.2, 1)));
        assertEquals(new Segment.Size(0, 0), size(new Segment("s", "", Set.of(), Set.of("gone"), Set.of(), 0, 1)));
    }

    @Test
    void a_segment_comes_back_from_its_text() {
        Segment segment = new Segment("s", "张 138", Set.of(Tier.CORE), Set.of("a=b", "静默"), Set.of("上海", "臺北"), 0.25,
                0.75);
        assertEquals(Optional.of(segment), Segment.read("s", segment.content()));
        assertEquals(Optional.empty(), Segment.read("s", "version\t2\n"));
        assertEquals(Optional.empty(), Segment.read("s", ""));
        assertEquals(Optional.empty(), Segment.read("s", "version\t1\nrisk-min\t7\n"));
    }

    @Test
    void a_segment_that_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Segment("s", "", Set.of(), Set.of(), Set.of(), 0.7, 0.2));
        assertThrows(IllegalArgumentException.class, () -> Segment.everybody(" "));
    }
}
