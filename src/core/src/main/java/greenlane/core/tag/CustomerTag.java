package greenlane.core.tag;

import java.util.List;
import java.util.Optional;

/// A tag a customer has, or had before somebody refused it.
///
/// @param confidence how sure it is, 0 to 1
/// @param updatedDay the epoch day of the newest of what it rests on
/// @param evidence all that speaks for it, the strongest first, also what a refusal has silenced
/// @param verdict the last thing a person said of it, while that holds
public record CustomerTag(Tag tag, double confidence, int updatedDay, List<Evidence> evidence,
        Optional<Verdict> verdict) {
    /// Below this a tag is shown as unsure, and filters leave it out.
    public static final double SURE = 0.50;

    public CustomerTag {
        evidence = List.copyOf(evidence);
    }

    /// What the confidence comes from.
    public enum Source {
        BEHAVIOUR, WORDS, BOTH, PERSON
    }

    /// Whether it is sure enough to be acted on.
    public boolean sure() {
        return confidence >= SURE;
    }

    /// What the confidence comes from.
    public Source source() {
        if (verdict.isPresent() && verdict.get().kind() == Verdict.Kind.CONFIRMED) {
            return Source.PERSON;
        }
        boolean words = evidence.stream().anyMatch(Evidence.Quote.class::isInstance);
        boolean behaviour = evidence.stream().anyMatch(Evidence.Behaviour.class::isInstance);
        return words && behaviour ? Source.BOTH : words ? Source.WORDS : Source.BEHAVIOUR;
    }
}
