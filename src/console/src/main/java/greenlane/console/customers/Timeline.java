package greenlane.console.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import greenlane.core.floor.ClosedContact;

/// What happened with a customer, newest first.
///
/// @param complete whether there is nothing older
public record Timeline(List<Entry> entries, boolean complete) {
    /// The most rows.
    public static final int ROWS_MAX = 1_000;

    /// Nothing happened.
    static final Timeline NONE = new Timeline(List.of(), true);

    /// What rows can be filtered by.
    public enum Kind {
        CALL("call"), MESSAGE("message"), VISIT("visit"), ORDER("order");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The word for this kind in the keys of texts.
        String code() {
            return code;
        }
    }

    /// One thing that happened.
    public sealed interface Entry {
        Kind kind();

        /// When, or the beginning of the day where only that is known.
        Instant at();
    }

    /// A contact.
    ///
    /// @param note what was written about it; may be empty
    public record Contact(ClosedContact contact, String note) implements Entry {
        @Override
        public Kind kind() {
            return switch (contact.medium()) {
                case PHONE -> Kind.CALL;
                case CHAT, MESSAGING, EMAIL -> Kind.MESSAGE;
                case FIELD -> Kind.VISIT;
            };
        }

        @Override
        public Instant at() {
            return Instant.ofEpochMilli(contact.offeredAtMillis());
        }
    }

    /// An order.
    ///
    /// @param at the beginning of the day where `second` is empty
    /// @param second of the day
    /// @param code of the order; may be empty
    /// @param first what the first of its lines is of
    /// @param quantity of the first line; below 0 where it takes back a sale
    /// @param lines how many there are
    /// @param amountMinor what they come to, cancellations taken off
    public record Order(Instant at, LocalDate day, OptionalInt second, String code, String first, int quantity,
            int lines,
            long amountMinor) implements Entry {
        @Override
        public Kind kind() {
            return Kind.ORDER;
        }
    }

    public Timeline {
        entries = List.copyOf(entries);
    }
}
