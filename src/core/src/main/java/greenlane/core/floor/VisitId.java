package greenlane.core.floor;

/// The identity of one visit of a contact to a queue, packed into a `long`.
///
/// A contact can wait in several queues one after the other, so its own number does not name a wait. A visit is
/// the contact's number and an ordinal: 0 for self-service before any queue, 1 for the first queue, and so on.
public final class VisitId {
    /// No visit.
    public static final long NONE = -1;
    /// The last ordinal a contact may reach; a feed that sees more has found a loop and says so.
    public static final int ORDINAL_MAX = 255;
    /// The largest number of a contact.
    public static final long CONTACT_MAX = (1L << 54) - 1;

    private VisitId() {}

    /// The identity of a contact's visit. Throws [IllegalArgumentException] outside the limits above.
    public static long of(long contact, int ordinal) {
        if (contact < 0 || contact > CONTACT_MAX || ordinal < 0 || ordinal > ORDINAL_MAX) {
            throw new IllegalArgumentException("contact " + contact + " visit " + ordinal + " is out of range");
        }
        return contact << 8 | ordinal;
    }

    /// The contact a visit belongs to.
    public static long contact(long visit) {
        return visit >>> 8;
    }

    /// Which visit of its contact this is; 0 is self-service.
    public static int ordinal(long visit) {
        return (int) (visit & ORDINAL_MAX);
    }
}
