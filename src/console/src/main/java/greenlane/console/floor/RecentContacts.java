package greenlane.console.floor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import greenlane.core.floor.ClosedContact;

/// The last closed contacts, in memory: what the floor can show of its day before, or without, a store. Safe for several threads.
public final class RecentContacts implements ContactSink, ContactHistory {
    /// How many are kept; the oldest make room.
    public static final int CONTACTS_MAX = 20_000;

    private static final Comparator<ClosedContact> OFFERED_LAST_FIRST = Comparator
            .comparingLong(ClosedContact::offeredAtMillis).reversed();

    private final Deque<ClosedContact> newestFirst = new ArrayDeque<>();
    private long dropped;

    @Override
    public synchronized void take(ClosedContact contact) {
        if (newestFirst.size() == CONTACTS_MAX) {
            newestFirst.removeLast();
            dropped++;
        }
        newestFirst.addFirst(contact);
    }

    /// How many had to make room.
    public synchronized long dropped() {
        return dropped;
    }

    /// Forgets all of them: another floor begins, or the same one afresh.
    synchronized void clear() {
        newestFirst.clear();
        dropped = 0;
    }

    @Override
    public List<ClosedContact> ofQueue(String queue, int max) {
        return newest(contact -> contact.queue().equals(queue), max);
    }

    @Override
    public List<ClosedContact> ofAgent(String agent, long fromMillis, int max) {
        return newest(contact -> contact.agent().equals(agent) && contact.offeredAtMillis() >= fromMillis, max);
    }

    private synchronized List<ClosedContact> newest(Predicate<ClosedContact> wanted, int max) {
        List<ClosedContact> found = new ArrayList<>();
        for (ClosedContact contact : newestFirst) {
            if (found.size() == max) {
                break;
            }
            if (wanted.test(contact)) {
                found.add(contact);
            }
        }
        found.sort(OFFERED_LAST_FIRST);
        return found;
    }
}
