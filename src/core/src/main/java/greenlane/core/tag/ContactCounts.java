package greenlane.core.tag;

/// A customer's contacts within the window, counted.
///
/// @param total all of them
/// @param phone by phone
/// @param online by chat, mail or messaging
/// @param visits in the field
/// @param repeats those within [#REPEAT_DAYS] days of the one before
/// @param lost those that ended before somebody answered
/// @param lastDay the epoch day of the last one; of no meaning where there is none
public record ContactCounts(int total, int phone, int online, int visits, int repeats, int lost, int lastDay) {
    /// Within how many days a further contact repeats the one before.
    public static final int REPEAT_DAYS = 7;
    /// No contact.
    public static final ContactCounts NONE = new ContactCounts(0, 0, 0, 0, 0, 0, 0);
}
