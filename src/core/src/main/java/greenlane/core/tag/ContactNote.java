package greenlane.core.tag;

/// What somebody wrote down about a contact.
///
/// @param source where the contact came from, and its own number there; the two together are the note's identity. Empty for a note that was
///            typed in and belongs to no contact
/// @param customer as the source gives it, which is the customer's code
/// @param author who wrote it; may be empty
public record ContactNote(String source, String reference, String customer, String author, long atMillis, String text) {
    /// The longest note that is kept; a longer one is cut.
    public static final int CHARS_MAX = 4_000;

    public ContactNote {
        if (customer.isBlank() || text.isBlank() || text.length() > CHARS_MAX
                || source.isEmpty() != reference.isEmpty()) {
            throw new IllegalArgumentException("no note of customer " + customer);
        }
    }
}
