package greenlane.core.tag;

/// A phrase that was found in something said by or about a customer.
///
/// @param rule by its number in the whole library
/// @param percent how strongly it speaks
/// @param day the epoch day
/// @param excerpt what was written around it
public record Said(int rule, int percent, int day, TagRule.Place place, String reference, String excerpt, int start,
        int end) {}
