package greenlane.console.floor;

import greenlane.core.floor.ClosedContact;

/// Where closed contacts go to be kept. Called on the floor's thread; it must not block.
@FunctionalInterface
public interface ContactSink {
    /// Keeps nothing.
    ContactSink NONE = _ -> {};

    /// A contact is closed. The same contact may be told again when a source is heard again.
    void take(ClosedContact contact);
}
