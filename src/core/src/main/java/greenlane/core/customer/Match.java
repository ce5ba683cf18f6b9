package greenlane.core.customer;

/// How well a customer fits what is looked for, best first. Kept as plain numbers where a million are compared.
final class Match {
    /// The whole code or phone.
    static final int EXACT = 0;
    /// The beginning of the name, the code or the phone, or the last digits of the phone.
    static final int BEGINNING = 1;
    /// The beginning of the name in pinyin, by initials, syllables or both.
    static final int PINYIN_BEGINNING = 2;
    /// Somewhere inside, or the region.
    static final int INSIDE = 3;
    /// Not at all.
    static final int NONE = 4;

    private Match() {}
}
