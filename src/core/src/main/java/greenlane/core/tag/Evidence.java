package greenlane.core.tag;

/// One thing that speaks for a customer's tag.
public sealed interface Evidence {
    /// The rule it is evidence by.
    String rule();

    /// The epoch day it is of.
    int day();

    /// How strongly it speaks, 0 to 1, faded by its age.
    double strength();

    /// What the customer does.
    ///
    /// @param value a share from 0 to 1, a count or a ratio, as the trait is
    /// @param of how many lines, contacts or purchases it rests on
    record Behaviour(String rule, Trait trait, double value, int of, int day, double strength) implements Evidence {}

    /// What was said.
    ///
    /// @param place whether it stood in a note or in the name of a queue
    /// @param reference the contact's own number; empty for a note that belongs to none
    /// @param excerpt what was written around it
    /// @param start where in the excerpt the phrase begins
    /// @param end where it ends
    record Quote(String rule, TagRule.Place place, String reference, String excerpt, int start, int end, int day,
            double strength) implements Evidence {}
}
