package greenlane.store.tag;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.tag.ContactCounts;
import greenlane.core.tag.Judging;
import greenlane.core.tag.Said;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.TagRule.Place;
import greenlane.core.tag.WordFinder;

/// What contacts and notes say of many customers, gathered by customer number. Belongs to one thread; contacts must come in the order of
/// their times for each customer.
final class Heard {
    private static final long REPEAT_MILLIS = ContactCounts.REPEAT_DAYS * 86_400_000L;
    private static final int TOTAL = 0;
    private static final int PHONE = 1;
    private static final int ONLINE = 2;
    private static final int VISITS = 3;
    private static final int REPEATS = 4;
    private static final int LOST = 5;
    private static final int COUNTS = 6;

    private final TagLibrary library;
    private final Judging judging;
    private final WordFinder finder;
    private final ZoneId zone;
    private final Map<String, List<WordFinder.Found>> queues = new HashMap<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Map<Integer, Long> lastMillis = new HashMap<>();
    private final Map<Integer, double[]> misses = new HashMap<>();
    private final boolean quotes;
    private final List<Said> said = new ArrayList<>();

    /// @param quotes whether what was said is kept word by word, for one customer
    Heard(TagLibrary library, Judging judging, WordFinder finder, ZoneId zone, boolean quotes) {
        this.library = library;
        this.judging = judging;
        this.finder = finder;
        this.zone = zone;
        this.quotes = quotes;
    }

    int day(long millis) {
        return (int) Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
    }

    void contact(int customer, ContactSeen contact) {
        int[] count = counts.computeIfAbsent(customer, _ -> new int[COUNTS]);
        Long before = lastMillis.put(customer, contact.atMillis());
        count[TOTAL]++;
        count[switch (contact.medium()) {
            case PHONE -> PHONE;
            case CHAT, EMAIL, MESSAGING -> ONLINE;
            case FIELD -> VISITS;
        }]++;
        count[REPEATS] += before != null && contact.atMillis() - before <= REPEAT_MILLIS ? 1 : 0;
        count[LOST] += switch (contact.outcome()) {
            case ABANDONED, TIMED_OUT -> 1;
            case ANSWERED, LEFT_BY_KEY, SELF_SERVED -> 0;
        };
        List<WordFinder.Found> found = queues.computeIfAbsent(contact.queue(), name -> finder.find(name, Place.QUEUE));
        hear(customer, found, contact.queue(), contact.atMillis(), Place.QUEUE, contact.reference());
    }

    /// A contact as far as tags look at it.
    record ContactSeen(Medium medium, String queue, Outcome outcome, long atMillis, String reference) {}

    void note(int customer, String found, String text, long atMillis, String reference) {
        hear(customer, WordFinder.read(found), text, atMillis, Place.NOTE, reference);
    }

    private void hear(int customer, List<WordFinder.Found> found, String text, long atMillis, Place place,
            String reference) {
        if (found.isEmpty()) {
            return;
        }
        int day = day(atMillis);
        double[] own = misses.computeIfAbsent(customer, _ -> Judging.nothingSaid(library));
        for (WordFinder.Found one : found) {
            judging.hear(own, one.rule(), one.percent(), day);
            if (quotes) {
                said.add(one.said(text, day, place, reference));
            }
        }
    }

    ContactCounts counts(int customer) {
        int[] count = counts.get(customer);
        Long last = lastMillis.get(customer);
        return count == null || last == null
                ? ContactCounts.NONE
                : new ContactCounts(count[TOTAL], count[PHONE], count[ONLINE], count[VISITS], count[REPEATS],
                        count[LOST], day(last));
    }

    double @Nullable [] misses(int customer) {
        return misses.get(customer);
    }

    List<Said> said() {
        return said;
    }
}
