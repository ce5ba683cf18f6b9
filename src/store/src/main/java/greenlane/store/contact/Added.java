package greenlane.store.contact;

/// What adding contacts came to.
///
/// @param added were new
/// @param known were there already, by source, reference and visit, and stayed as they were
/// @param tooLong had a name longer than the store takes ([ContactRows]), and were left out
public record Added(long added, long known, long tooLong) {
    /// Nothing yet.
    public static final Added NONE = new Added(0, 0, 0);

    /// This and more.
    public Added plus(Added more) {
        return new Added(added + more.added, known + more.known, tooLong + more.tooLong);
    }
}
