package greenlane.store.silent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Something done about one silent customer. It is never changed: who was wrong does another.
///
/// @param id as the store numbers them, rising
/// @param author who says so
public record SilentAct(long id, int customer, Deed deed, String author, Instant at) {
    /// What was done.
    public sealed interface Deed {}

    /// The customer is somebody's to look after.
    ///
    /// @param person by name; empty where it is nobody's again
    public record Assigned(String person) implements Deed {
        /// The longest name.
        public static final int PERSON_CHARS_MAX = 128;

        public Assigned {
            if (person.length() > PERSON_CHARS_MAX) {
                throw new IllegalArgumentException("a name of " + person.length() + " characters");
            }
        }
    }

    /// Somebody spoke to the customer, or tried to.
    public record Contacted(Outcome outcome, String note) implements Deed {
        /// The longest note.
        public static final int NOTE_CHARS_MAX = 1_000;

        public Contacted {
            if (note.length() > NOTE_CHARS_MAX) {
                throw new IllegalArgumentException("a note of " + note.length() + " characters");
            }
        }
    }

    /// What came of a contact.
    public enum Outcome {
        /// Means to buy again.
        RETURNING("returning"),
        /// Has not decided.
        CONSIDERING("considering"),
        /// Is unhappy with something that can be put right.
        UNHAPPY("unhappy"),
        /// Buys elsewhere, or needs it no more.
        LOST("lost"),
        /// Wants no calls.
        NO_CALLS("noCalls"),
        /// Nobody answered.
        UNREACHED("unreached");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /// The word for this outcome in files and in the store.
        public String code() {
            return code;
        }

        /// The outcome of a word.
        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
        }
    }
}
