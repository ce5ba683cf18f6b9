package greenlane.store.act;

import greenlane.store.disk.StoreFault;

/// What an act came to.
public sealed interface Acted<T> {
    /// It is stored as lastingly as it was asked to be; only now may the screen say so.
    record Done<T>(T value) implements Acted<T> {}

    /// It is not stored, or not known to be: nothing was acknowledged.
    record Failed<T>(StoreFault fault, String detail) implements Acted<T> {}
}
