package greenlane.core.floor;

import greenlane.core.customer.Tier;

/// A closed visit of a contact with its names, as it is stored and imported: one row of the history.
///
/// `source`, `reference` and `visit` together identify it: the same three are the same contact, however often a file
/// is read. Times are UTC epoch milliseconds, lengths milliseconds, none negative but an unknown wait.
///
/// @param source where it came from, for example `technion` or `asterisk`; `simulator` marks what never happened
/// @param reference the source's own number of the contact
/// @param visit which queue visit of the contact this is; 0 is self-service
/// @param customer the customer's number or name as the source gives it, empty when unknown
/// @param agent the agent's name, empty when nobody answered
/// @param waitMillis [#WAIT_UNKNOWN] where the source does not say: such a contact belongs in no figure made of waits
public record ClosedContact(String source, String reference, int visit, String customer, String queue,
        FloorDirectory.Medium medium, Tier tier, Outcome outcome, String agent, long offeredAtMillis, long waitMillis,
        long talkMillis, long holdMillis, long afterCallMillis, boolean transferred) {
    /// The source name of contacts made by the simulator.
    public static final String SIMULATED = "simulator";
    /// The wait of a contact whose source does not say how long it was; it is kept as such.
    public static final long WAIT_UNKNOWN = -1;

    public ClosedContact {
        if (source.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("a closed contact needs a source and a reference");
        }
        if (visit < 0 || visit > VisitId.ORDINAL_MAX) {
            throw new IllegalArgumentException("visit " + visit + " is out of range");
        }
        boolean waitFits = waitMillis >= 0 || waitMillis == WAIT_UNKNOWN;
        if (!waitFits || talkMillis < 0 || holdMillis < 0 || afterCallMillis < 0) {
            throw new IllegalArgumentException("a length of contact " + reference + " is negative");
        }
    }

    /// Whether the source says how long it waited.
    public boolean waitKnown() {
        return waitMillis != WAIT_UNKNOWN;
    }
}
