package greenlane.core.tag;

import java.util.Optional;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.core.tier.MeasureScale;
import greenlane.core.tier.QuietRule;
import greenlane.core.tier.TierPolicy;

/// What is known of a customer's behaviour as of a day.
///
/// @param asOfDay the epoch day
/// @param habits how the customer bought within the library's window
/// @param purchases days with a purchase, ever
/// @param firstDay the first of them; [PurchaseColumns#NEVER] where there is none
/// @param lastDay the last of them
/// @param silentInTiers whether the newest tiers call the customer silent; empty for who is in none
public record CustomerFacts(int asOfDay, PurchaseHabits habits, int purchases, int firstDay, int lastDay,
        ContactCounts contacts, Optional<Boolean> silentInTiers) {
    private static final QuietRule QUIET = TierPolicy.example().quiet();

    /// Whether anything was bought, ever.
    public boolean bought() {
        return lastDay != PurchaseColumns.NEVER;
    }

    /// A trait of the customer.
    public Reading read(Trait trait) {
        return switch (trait) {
            case DISCOUNT_SHARE -> ofLines(habits.discountedLines());
            case RETURN_SHARE -> ofLines(habits.returnedLines());
            case WEEKEND_SHARE -> ofLines(habits.weekendLines());
            case NIGHT_SHARE -> ofLines(habits.nightLines());
            case MORNING_SHARE -> ofLines(habits.morningLines());
            case AFTERNOON_SHARE -> ofLines(habits.afternoonLines());
            case EVENING_SHARE -> ofLines(habits.eveningLines());
            case LINES -> new Reading(habits.lines(), habits.lines(), lastDay);
            case QUIET_RATIO -> quiet();
            case SILENT -> silent();
            case CONTACTS -> new Reading(contacts.total(), contacts.total(), contacts.lastDay());
            case PHONE_SHARE -> ofContacts(contacts.phone());
            case ONLINE_SHARE -> ofContacts(contacts.online());
            case VISIT_SHARE -> ofContacts(contacts.visits());
            case REPEAT_SHARE -> ofContacts(contacts.repeats());
            case LOST_SHARE -> ofContacts(contacts.lost());
        };
    }

    private Reading ofLines(int some) {
        return habits.lines() == 0
                ? Reading.NONE
                : new Reading((double) some / habits.lines(), habits.lines(), lastDay);
    }

    private Reading ofContacts(int some) {
        int all = contacts.total();
        return all == 0 ? Reading.NONE : new Reading((double) some / all, all, contacts.lastDay());
    }

    /// The quiet since the last purchase, in the customer's own mean distances between purchases. It is of today, however old the purchase.
    private Reading quiet() {
        if (purchases < 2 || lastDay == firstDay) {
            return Reading.NONE;
        }
        double rhythm = (double) (lastDay - firstDay) / (purchases - 1);
        return new Reading((asOfDay - lastDay) / rhythm, purchases, asOfDay);
    }

    private Reading silent() {
        if (purchases < 2 || lastDay == firstDay) {
            return Reading.NONE;
        }
        boolean silent = silentInTiers.orElseGet(() -> QuietRule.explained(asOfDay - lastDay, lastDay - firstDay,
                purchases - 1) * MeasureScale.TOP < MeasureScale.TOP - QUIET.gapQuantile());
        return new Reading(silent ? 1 : 0, purchases, asOfDay);
    }

    /// A trait as it was read.
    ///
    /// @param of how many lines, contacts or purchases it rests on
    /// @param day the epoch day it is of, from which it ages
    public record Reading(double value, int of, int day) {
        static final Reading NONE = new Reading(0, 0, 0);
    }
}
