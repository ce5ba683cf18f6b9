package greenlane.store.disk;

/// A read that failed for a reason of the disk, not of the program. Writes return their faults; a read that fails is rare
/// enough to be handled where a task ends.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StoreFault fault;

    public StoreException(StoreFault fault, Throwable cause) {
        super(fault.code() + " " + cause.getMessage(), cause);
        this.fault = fault;
    }

    public StoreException(StoreFault fault, String message) {
        super(fault.code() + " " + message);
        this.fault = fault;
    }

    /// Which fault it is.
    public StoreFault fault() {
        return fault;
    }
}
