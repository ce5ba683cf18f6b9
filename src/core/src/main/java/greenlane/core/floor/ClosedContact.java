package greenlane.core.floor;

import greenlane.core.customer.Tier;

/// A closed visit of a contact with its names, as it is stored and imported: one row of the history.
///
/// `source`, `reference` and `visit` together identify it: the same three are the same contact, however often a file
/// is read. Times are UTC epoch milliseconds, lengths milliseconds, none negative.
///
/// @param source where it came from, for example `technion` or `asterisk`; `simulator` marks what never happened
/// @param reference the source's own number of the contact
/// @param visit which queue visit of the contact this is; 0 is self-service
/// @param customer the customer's number or name as the source gives it, empty when unknown
/// @param agent the agent's name, empty when nobody answered
public record ClosedContact(String source, String reference, int visit, String customer, String queue,
        FloorDirectory.Medium medium, Tier tier, Outcome outcome, String agent, long offeredAtMillis, long waitMillis,
        long talkMillis, long holdMillis, long afterCallMillis, boolean transferred) {
    /// The source name of contacts made by the simulator.
    public static final String SIMULATED = "simulator";

    public ClosedContact {
        if (source.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("a closed contact needs a source and a reference");
        }
        if (visit < 0 || visit > VisitId.ORDINAL_MAX) {
            throw new IllegalArgumentException("visit " + visit + " is out of range");
        }
        if (waitMillis < 0 || talkMillis < 0 || holdMillis < 0 || afterCallMillis < 0) {
            throw new IllegalArgumentException("a length of contact " + reference + " is negative");
        }
    }
}
