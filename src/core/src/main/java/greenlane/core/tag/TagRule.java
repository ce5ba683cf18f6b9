package greenlane.core.tag;

import java.util.Optional;
import java.util.Set;

import greenlane.core.text.Lexicon;

/// One kind of evidence for a tag.
///
/// @param code its name within the tag
/// @param weightPercent how often the tag is right where this rule speaks with full strength, before anybody has said so: 1 to 100
public record TagRule(String code, int weightPercent, Basis basis) {
    /// The longest code.
    public static final int CODE_CHARS_MAX = 40;

    /// What it looks at.
    public sealed interface Basis {
        /// What the customer does. It speaks with a strength of 0 at `from` and of 1 at `full`, between them in proportion; `full` may be the lesser.
        ///
        /// @param atLeast on how many lines, contacts or purchases the trait must rest
        record Habit(Trait trait, double from, double full, int atLeast) implements Basis {
            public Habit {
                if (!Double.isFinite(from) || !Double.isFinite(full) || from == full || atLeast < 1) {
                    throw new IllegalArgumentException(
                            "a habit from " + from + " to " + full + ", at least " + atLeast);
                }
            }

            /// How strongly a value speaks, 0 to 1.
            double strength(double value) {
                return Math.clamp((value - from) / (full - from), 0, 1);
            }
        }

        /// What was said.
        record Words(Set<Place> places, Lexicon lexicon) implements Basis {
            public Words {
                places = Set.copyOf(places);
                if (places.isEmpty() || lexicon.phrases().isEmpty()) {
                    throw new IllegalArgumentException("words are looked for somewhere, and are some");
                }
            }
        }
    }

    /// Where words are looked for.
    public enum Place {
        /// In the notes of contacts.
        NOTE("note"),
        /// In the names of the queues that contacts came to.
        QUEUE("queue");

        private final String code;

        Place(String code) {
            this.code = code;
        }

        /// The word for it in libraries.
        public String code() {
            return code;
        }

        /// The one with this word.
        public static Optional<Place> of(String code) {
            return code.equals(NOTE.code)
                    ? Optional.of(NOTE)
                    : code.equals(QUEUE.code) ? Optional.of(QUEUE) : Optional.empty();
        }
    }

    public TagRule {
        if (!code.matches("[a-z][a-z0-9-]*") || code.length() > CODE_CHARS_MAX || weightPercent < 1
                || weightPercent > 100) {
            throw new IllegalArgumentException("no rule: " + code + " of " + weightPercent);
        }
    }
}
