package greenlane.console.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import greenlane.console.customers.Timeline;
import greenlane.core.customer.Customer;
import greenlane.store.Store;
import greenlane.store.contact.ContactPage;
import greenlane.store.contact.TimeSpan;
import greenlane.store.purchase.PurchasePage;
import greenlane.store.purchase.StoredPurchase;

/// Puts together what happened with a customer: contacts by the customer's code, and orders.
///
/// @param zone in which days begin
record Happenings(Store store, ZoneId zone) {
    private static final TimeSpan EVER = new TimeSpan(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    private record ContactKey(String source, String reference) {}

    /// The newest.
    Timeline of(Customer customer, int rows) {
        ContactPage contacts = store.contacts().ofCustomer(customer.code(), EVER, Optional.empty(), rows);
        PurchasePage lines = store.purchases().ofCustomer(customer.number(), 0, PurchasePage.ROWS_MAX);
        List<Timeline.Entry> entries = new ArrayList<>();
        Map<ContactKey, String> notes = new HashMap<>();
        store.tags().notes().ofCustomer(customer.code())
                .forEach(note -> notes.putIfAbsent(new ContactKey(note.source(), note.reference()), note.text()));
        contacts.rows().forEach(stored -> entries.add(new Timeline.Contact(stored.contact(), notes.getOrDefault(
                new ContactKey(stored.contact().source(), stored.contact().reference()), ""))));
        entries.addAll(orders(lines.rows()));
        entries.sort(Comparator.comparing(Timeline.Entry::at).reversed());
        boolean all = contacts.next().isEmpty() && lines.rows().size() == lines.total() && entries.size() <= rows;
        return new Timeline(entries.subList(0, Math.min(rows, entries.size())), all);
    }

    /// Lines that follow one another and belong to one order of one day.
    private List<Timeline.Order> orders(List<StoredPurchase> lines) {
        List<Timeline.Order> orders = new ArrayList<>();
        List<StoredPurchase> together = new ArrayList<>();
        for (StoredPurchase line : lines) {
            if (!together.isEmpty() && !sameOrder(together.getFirst(), line)) {
                orders.add(order(together));
                together.clear();
            }
            together.add(line);
        }
        if (!together.isEmpty()) {
            orders.add(order(together));
        }
        return orders;
    }

    private static boolean sameOrder(StoredPurchase a, StoredPurchase b) {
        return a.day() == b.day() && a.order().equals(b.order());
    }

    private Timeline.Order order(List<StoredPurchase> lines) {
        StoredPurchase first = lines.getFirst();
        LocalDate day = LocalDate.ofEpochDay(first.day());
        OptionalInt second = first.second() < 0 ? OptionalInt.empty() : OptionalInt.of(first.second());
        long amount = 0;
        for (StoredPurchase line : lines) {
            amount += (line.quantity() - line.cancelledQuantity()) * line.unitPriceMinor();
        }
        Instant at = day.atStartOfDay().plusSeconds(second.orElse(0)).atZone(zone).toInstant();
        return new Timeline.Order(at, day, second, first.order(),
                first.description().isBlank() ? first.product() : first.description(), first.quantity(), lines.size(),
                amount);
    }
}
