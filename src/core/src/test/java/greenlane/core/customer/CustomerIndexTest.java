package greenlane.core.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CustomerIndexTest {
    private final List<Customer> customers = new ArrayList<>();

    private int add(String code, String name, String phone, String region) {
        int number = customers.size();
        customers.add(new Customer(number, code, name, Customer.Kind.UNKNOWN, phone, region, Optional.empty(), ""));
        return number;
    }

    private CustomerIndex index() {
        CustomerIndex.Making making = new CustomerIndex.Making();
        customers.forEach(making::add);
        return making.index();
    }

    private List<Integer> find(String text) {
        FoundCustomers found = index().find(CustomerQuery.of(text));
        assertEquals(found.first().size(), found.total());
        return found.first();
    }

    @Test
    void a_name_is_found_by_itself_its_parts_its_pinyin_and_its_initials() {
        int wei = add("K1", "张伟民", "", "");
        add("K2", "李四", "", "");
        for (String text : List.of("张伟民", "张", "伟", "伟民", "zhangweimin", "zhangw", "zwm", "zw", "zhwm", "weimin",
                "wm", "ZWM", "Zhang", "zhang wei", "min zhang")) {
            assertEquals(List.of(wei), find(text), text);
        }
        for (String text : List.of("zm", "zwx", "weizhang", "张民", "hang")) {
            assertEquals(List.of(), find(text), text);
        }
    }

    @Test
    void surnames_are_found_by_the_reading_they_have_as_names() {
        String[][] readings = {{"单雄信", "shan"}, {"曾国藩", "zeng"}, {"仇英", "qiu"}, {"区海明", "ou"}, {"解缙", "xie"},
                {"查良镛", "zha"}, {"朴正", "piao"}, {"万俟卨", "moqi"}, {"尉迟恭", "yuchi"}, {"覃辉", "qin"}, {"覃辉", "tan"},
                {"乐毅", "yue"}, {"盖聂", "ge"}, {"吕布", "lv"}, {"吕布", "lu"}, {"长孙无忌", "zhangsun"}};
        for (String[] reading : readings) {
            customers.clear();
            assertEquals(List.of(add("K1", reading[0], "", "")), find(reading[1]), reading[0]);
        }
    }

    @Test
    void traditional_and_simplified_names_find_each_other() {
        int traditional = add("K1", "張偉", "", "臺北");
        int simplified = add("K2", "张伟", "", "上海");
        assertEquals(List.of(traditional, simplified), find("张伟"));
        assertEquals(List.of(traditional, simplified), find("張偉"));
        assertEquals(List.of(traditional), find("台北"));
    }

    @Test
    void latin_names_are_found_without_regard_to_case_accents_and_width() {
        int ann = add("K1", "Ann-Marie O’Néill", "", "");
        for (String text : List.of("ann", "MARIE", "oneill", "o'neill", "Néill", "ｎｅｉｌｌ", "marie ann")) {
            assertEquals(List.of(ann), find(text), text);
        }
    }

    @Test
    void a_phone_is_found_by_its_beginning_its_last_digits_and_what_is_between() {
        int one = add("K1", "", "+86 138-0013-6021", "");
        int other = add("K2", "", "13800139999", "");
        assertEquals(List.of(one, other), find("138"));
        assertEquals(List.of(one), find("6021"));
        assertEquals(List.of(one), find("00136"));
        assertEquals(List.of(), find("0136"));
        assertEquals(List.of(one), find("13800136021"));
        assertEquals(List.of(one), find("+8613800136021"));
        assertEquals(List.of(one), find("8613800136021"));
        assertEquals(List.of(one), find("138-0013-6"));
        assertEquals(List.of(), find("0217"));
    }

    @Test
    void a_code_is_found_whole_by_its_beginning_by_its_end_and_by_the_beginning_of_a_part() {
        int code = add("VIP-00123", "", "", "");
        for (String text : List.of("vip-00123", "vip", "v", "VIP-", "001", "0", "123", "-00123")) {
            assertEquals(List.of(code), find(text), text);
        }
        int letters = add("AB10077", "", "", "");
        assertEquals(List.of(letters), find("1007"));
        for (String text : List.of("12", "ip", "77", "0077x")) {
            assertEquals(List.of(), find(text), text);
        }
    }

    @Test
    void the_better_match_comes_first() {
        int inside = add("K7", "小王", "", "");
        int initials = add("K6", "无名", "", "");
        int beginning = add("K5", "W王", "", "");
        int code = add("w", "无", "", "");
        assertEquals(List.of(code, beginning, initials, inside), find("w"));
    }

    @Test
    void equal_matches_are_ordered_by_worth_and_then_by_number() {
        for (int i = 0; i < 500; i++) {
            add("K" + i, "王" + i, "", "");
        }
        FoundCustomers found = index()
                .find(CustomerQuery.of("王").by(number -> number % 100 == 7 ? 5 : number == 300 ? 9 : 0));
        assertEquals(500, found.total());
        assertEquals(FoundCustomers.FIRST_MAX, found.first().size());
        assertEquals(List.of(300, 7, 107, 207, 307, 407, 0, 1), found.first().subList(0, 8));
    }

    @Test
    void filters_and_regions_narrow_the_total() {
        int shanghai = add("K1", "王一", "", "上海");
        int beijing = add("K2", "王二", "", "北京");
        add("K3", "王三", "", "");
        CustomerIndex index = index();
        assertEquals(List.of("上海", "北京"), index.regions());
        assertEquals(List.of(beijing), index.find(CustomerQuery.of("王").in(Set.of("北京"))).first());
        assertEquals(List.of(), index.find(CustomerQuery.of("王").in(Set.of("广州"))).first());
        assertEquals(List.of(shanghai), index.find(CustomerQuery.of("").among(number -> number == 0)).first());
        assertEquals(3, index.find(CustomerQuery.of("  ")).total());
        assertEquals(List.of(shanghai), index.find(CustomerQuery.of("wang shanghai")).first());
        assertEquals(List.of(shanghai), index.find(CustomerQuery.of("sh")).first());
        List<Integer> all = new ArrayList<>();
        assertTrue(index.each(CustomerQuery.of("w"), all::add));
        assertEquals(List.of(0, 1, 2), all);
    }

    @Test
    void a_changed_index_finds_what_changed_and_leaves_the_old_one_as_it_was() {
        for (int i = 0; i < IndexBlock.CUSTOMERS + 3; i++) {
            add("K" + i, "王" + i, "", "");
        }
        CustomerIndex before = index();
        Customer changed = new Customer(5, "K5", "赵五", Customer.Kind.PERSON, "555777", "广州", Optional.empty(), "");
        Customer added = new Customer(before.size(), "N", "赵新", Customer.Kind.PERSON, "", "", Optional.empty(), "");
        CustomerIndex after = before.with(List.of(added, changed));
        assertEquals(before.size() + 1, after.size());
        assertEquals(0, before.find(CustomerQuery.of("赵")).total());
        assertEquals(List.of(5, before.size()), after.find(CustomerQuery.of("赵")).first());
        assertEquals(List.of(5), after.find(CustomerQuery.of("广州")).first());
        assertEquals(before.size() - 1, after.find(CustomerQuery.of("王")).total());
        assertEquals(1, CustomerIndex.empty().with(List.of(customers.getFirst())).size());
    }

    @Test
    void numbers_that_leave_a_hole_are_refused() {
        add("K0", "", "", "");
        CustomerIndex index = index();
        Customer far = new Customer(2, "K2", "", Customer.Kind.UNKNOWN, "", "", Optional.empty(), "");
        assertThrows(IllegalArgumentException.class, () -> index.with(List.of(far)));
        assertThrows(IllegalArgumentException.class, () -> new CustomerIndex.Making().add(far));
    }

    @Test
    void a_search_that_is_given_up_says_so() {
        add("K0", "", "", "");
        assertFalse(index().find(CustomerQuery.of("K").until(() -> true)).complete());
    }

    @Test
    void words_of_ten_thousand_characters_and_of_nothing_but_signs_do_no_harm() {
        int longName = add("K0", "长".repeat(Customer.NAME_MAX), "", "");
        assertEquals(List.of(longName), find("c".repeat(10_000)));
        assertEquals(List.of(), find("!!!"));
        assertEquals(List.of(), find("😀"));
        assertEquals(List.of(), find("+"));
        assertEquals(List.of(), find("1".repeat(10_000)));
    }

    @Test
    void every_search_finds_what_a_slow_comparison_finds() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        String letters = "王伟娜曾单吕国ab1";
        for (int i = 0; i < 400; i++) {
            add((i % 3 == 0 ? "c" : i % 3 == 1 ? "ab-1" : "") + random.nextInt(10_000), word(random, letters, 4),
                    "13" + random.nextInt(1_000_000), "");
        }
        CustomerIndex index = index();
        String typed = "wangeizcnlv1ab王伟吕13-";
        for (int i = 0; i < 2_000; i++) {
            String text = word(random, typed, 4);
            List<Integer> expected = customers.stream().filter(it -> SlowSearch.fits(it, text)).map(Customer::number)
                    .toList();
            List<Integer> found = new ArrayList<>();
            index.each(CustomerQuery.of(text), found::add);
            assertEquals(expected, found, "seed " + seed + ", typed " + text);
        }
    }

    private static String word(Random random, String letters, int lengthMax) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(lengthMax); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
