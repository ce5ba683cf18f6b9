package greenlane.core.floor;

/// The columns in which the figures of a cell are kept. A cell is one queue × tier.
final class Count {
    static final int OFFERED = 0;
    static final int ANSWERED = 1;
    static final int ANSWERED_WITHIN_TARGET = 2;
    static final int ABANDONED = 3;
    static final int ABANDONED_WITHIN_TARGET = 4;
    static final int SHORT_ABANDONED = 5;
    static final int TIMED_OUT = 6;
    static final int LEFT_BY_KEY = 7;
    static final int TRANSFERRED = 8;
    static final int HANDLED = 9;
    static final int SELF_SERVICE_OFFERED = 10;
    static final int SELF_SERVED = 11;
    /// Counts of a cell.
    static final int COUNTS = 12;

    static final int WAIT = 0;
    static final int TALK = 1;
    static final int HOLD = 2;
    static final int AFTER_CALL = 3;
    /// Sums of a cell, in milliseconds.
    static final int SUMS = 4;

    private Count() {}
}
