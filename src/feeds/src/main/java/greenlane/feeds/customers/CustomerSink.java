package greenlane.feeds.customers;

/// Takes customers while a file is read. Called on the reading thread, in the order of the file; each code comes once.
@FunctionalInterface
public interface CustomerSink {
    /// Takes the customer of a row.
    ///
    /// @return whether there was room for it; the row is rejected where there was none
    boolean customer(long line, CustomerRow customer);
}
