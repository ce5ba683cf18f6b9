package greenlane.feeds;

import greenlane.core.floor.ClosedContact;

/// Takes closed contacts while a file is read. Called on the reading thread.
@FunctionalInterface
public interface ContactSink {
    /// Takes the contact of a row.
    void contact(long line, ClosedContact contact);
}
