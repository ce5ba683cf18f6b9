package greenlane.store;

import java.util.List;
import java.util.stream.IntStream;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

/// Contacts for the tests: made by number, so that the same number is the same contact.
public final class Contacts {
    /// When contact 0 was offered; each further one comes a second later.
    public static final long START_MILLIS = 1_700_000_000_000L;

    private Contacts() {}

    public static ClosedContact contact(String source, int number) {
        return new ClosedContact(source, "c" + number, 1, "客户" + number, "queue " + number % 7, Medium.PHONE,
                Tier.at(number % 3), number % 5 == 0 ? Outcome.ABANDONED : Outcome.ANSWERED,
                number % 5 == 0 ? "" : "agent " + number % 40, START_MILLIS + number * 1_000L, number % 90 * 1_000L,
                120_000, 0, 15_000, number % 11 == 0);
    }

    public static List<ClosedContact> range(String source, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> contact(source, number)).toList();
    }
}
