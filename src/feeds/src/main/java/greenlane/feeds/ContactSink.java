package greenlane.feeds;

import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;

/// Takes closed contacts while a file is read. Called on the reading thread.
@FunctionalInterface
public interface ContactSink {
    /// Takes the contact of a row.
    void contact(long line, ClosedContact contact);

    /// Takes what was written about the contact of a row, after that contact.
    default void note(ContactNote note) {
        // most readers of contacts have no use for it
    }
}
