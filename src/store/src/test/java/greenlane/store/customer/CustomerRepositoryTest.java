package greenlane.store.customer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Customer;
import greenlane.core.customer.CustomerIndex;
import greenlane.core.customer.CustomerQuery;
import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.act.Acted;
import greenlane.store.act.Change;
import greenlane.store.disk.StoreFault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CustomerRepositoryTest {
    @TempDir
    Path home;

    private Store store;
    private CustomerRepository customers;

    @BeforeEach
    void open() {
        store = TestStore.open(home);
        customers = store.customers();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static CustomerChange said(String code, String name) {
        return new CustomerChange(code, name, Customer.Kind.PERSON, "13800136021", "上海",
                Optional.of(LocalDate.of(2020, 3, 1)), "王经理");
    }

    private SavedCustomers save(CustomerChange... changes) {
        return TestStore.done(customers.save(List.of(changes)));
    }

    @Test
    void new_customers_get_the_next_numbers_in_their_order() {
        save(said("K1", "张伟"), said("K2", "李四"));
        SavedCustomers saved = save(said("K3", "王五"), said("K1", "张伟"));
        assertEquals(List.of(1, 0, 1), List.of(saved.added(), saved.changed(), saved.same()));
        assertEquals(List.of(0, 1, 2), List.of(customers.find("K1").orElseThrow().number(),
                customers.find("K2").orElseThrow().number(), customers.find("K3").orElseThrow().number()));
        assertEquals(3, customers.count());
        assertEquals(CustomerRows.made(0, said("K1", "张伟")), customers.find(0).orElseThrow());
    }

    @Test
    void what_is_not_said_stays_as_it_was() {
        save(said("K1", "张伟"));
        SavedCustomers saved = save(
                new CustomerChange("K1", "", Customer.Kind.UNKNOWN, "139", "", Optional.empty(), ""));
        Customer now = customers.find("K1").orElseThrow();
        assertEquals(List.of(now), saved.now());
        assertEquals("张伟", now.name());
        assertEquals("139", now.phone());
        assertEquals(Optional.of(LocalDate.of(2020, 3, 1)), now.since());
        assertEquals(1, save(CustomerChange.of("K1")).same());
    }

    @Test
    void a_code_said_twice_is_one_customer_and_one_too_long_is_none() {
        SavedCustomers saved = save(said("K1", "a"), said("K1", "b"), said("K".repeat(129), "c"), said(" ", "d"),
                said("K2", "n".repeat(401)));
        assertEquals(1, saved.added());
        assertEquals(3, saved.tooLong());
        assertEquals("b", customers.find(0).orElseThrow().name());
    }

    @Test
    void a_page_comes_in_the_order_asked_for() {
        save(said("K1", "a"), said("K2", "b"), said("K3", "c"));
        assertEquals(List.of("c", "a"), customers.page(List.of(2, 7, 0)).stream().map(Customer::name).toList());
        assertEquals(List.of(), customers.page(List.of()));
    }

    @Test
    void the_index_of_all_finds_what_is_stored_and_takes_over_what_changes() {
        List<CustomerChange> many = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            many.add(said("K" + i, "客" + i));
        }
        TestStore.done(customers.save(many));
        CustomerIndex index = customers.index();
        assertEquals(25_000, index.size());
        assertEquals(List.of(24_999), index.find(CustomerQuery.of("k24999")).first());
        CustomerIndex next = index.with(save(said("K7", "赵七")).now());
        assertEquals(List.of(7), next.find(CustomerQuery.of("zq")).first());
    }

    @Test
    void what_is_personal_is_given_only_together_with_a_record_of_who_was_shown_it() {
        save(said("K1", "张伟"));
        Set<Change> news = new HashSet<>();
        try (var _ = store.listen(news::addAll)) {
            assertEquals(Optional.of("13800136021"),
                    TestStore.done(customers.reveal(0, PersonalField.PHONE, "supervisor")));
        }
        assertEquals(Set.of(new Change(Change.Kind.REVEAL, "0")), news);
        assertEquals(List.of(new Reveal(0, "phone", "supervisor", TestStore.NOW)), customers.reveals(0));
        assertEquals(Optional.empty(), TestStore.done(customers.reveal(9, PersonalField.NAME, "supervisor")));
        assertEquals(List.of(), customers.reveals(9));
    }

    @Test
    void customers_of_an_import_of_purchases_and_of_a_list_get_different_numbers() {
        var numbering = store.customerNumbers().begin().orElseThrow();
        try (numbering) {
            assertEquals(new Acted.Failed<SavedCustomers>(StoreFault.BUSY,
                    "an import of customers or purchases is under way"), customers.save(List.of(said("K1", "a"))));
            assertEquals(0, numbering.number("P1"));
        }
        save(said("K1", "a"));
        try (var next = store.customerNumbers().begin().orElseThrow()) {
            assertEquals(0, next.find("K1"));
            assertEquals(1, next.number("P1"));
        }
    }

    @Test
    void an_intake_keeps_all_its_parts_or_none() {
        assertEquals(Optional.empty(), TestStore.done(customers.saveAll(intake -> {
            intake.save(List.of(said("K1", "a"), said("K2", "b")));
            return false;
        })));
        assertEquals(0, customers.count());
        SavedCustomers saved = TestStore.done(customers.saveAll(intake -> {
            intake.save(List.of(said("K2", "b")));
            intake.save(List.of(said("K1", "a"), said("K2", "c")));
            return true;
        })).orElseThrow();
        assertEquals(List.of(2, 1, 0), List.of(saved.added(), saved.changed(), saved.same()));
        assertEquals(0, customers.find("K2").orElseThrow().number());
    }

    @Test
    void handing_out_everybody_is_recorded_of_everybody_of_whom_there_is_something_personal() {
        save(said("K1", "张伟"), CustomerChange.of("K2"));
        assertEquals(1L, TestStore.done(customers.revealAll("export", "supervisor")));
        assertEquals(List.of(new Reveal(0, "export", "supervisor", TestStore.NOW)), customers.reveals(0));
        assertEquals(List.of(), customers.reveals(1));
    }

    @Test
    void segments_are_kept_by_name() {
        Segment segment = new Segment("要紧的", "张", Set.of(Tier.CORE), Set.of("silent"), Set.of("上海"), 0.5, 1);
        TestStore.done(store.segments().save(Segment.everybody("要紧的")));
        TestStore.done(store.segments().save(segment));
        assertEquals(List.of(segment), store.segments().all());
        assertEquals(true, TestStore.done(store.segments().remove("要紧的")));
        assertEquals(List.of(), store.segments().all());
    }

    @Test
    void too_many_at_once_is_a_mistake_of_the_caller() {
        assertThrows(IllegalArgumentException.class,
                () -> customers.page(Collections.nCopies(CustomerRepository.PAGE_MAX + 1, 0)));
    }
}
