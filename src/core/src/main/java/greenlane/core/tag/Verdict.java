package greenlane.core.tag;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a person said of a customer's tag. It is never removed; the last one counts.
///
/// @param customer by number
/// @param tag by code
/// @param day the epoch day it was said, in the centre's zone
/// @param rules the rules that spoke for the tag then: a refusal silences these and no others, and is held against them
public record Verdict(int customer, String tag, Kind kind, String author, Instant at, int day, Set<String> rules) {
    /// What can be said.
    public enum Kind {
        /// The customer has it.
        CONFIRMED("confirmed"),
        /// The customer does not have it.
        REFUSED("refused"),
        /// Nothing; what was said before is taken back.
        TAKEN_BACK("taken-back");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The word for it in the store and in message keys.
        public String code() {
            return code;
        }

        /// The one with this word.
        public static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public Verdict {
        rules = Set.copyOf(rules);
    }

    /// Whether it still holds: for the tag's life.
    boolean holds(Tag of, int asOfDay) {
        return kind != Kind.TAKEN_BACK && asOfDay - day < of.lifeDays();
    }
}
