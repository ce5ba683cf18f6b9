package greenlane.core.tag;

/// Why a text is no library of tags. The screen says it in a sentence of its language.
public sealed interface LibraryProblem {
    /// A line is not `key=value`.
    record NoLine(int line) implements LibraryProblem {}

    /// A line has a key that no library has.
    record UnknownKey(int line, String key) implements LibraryProblem {}

    /// A line sets what an earlier one has set.
    record TwiceSet(int line, String key) implements LibraryProblem {}

    /// A line's value is not of its kind.
    record BadValue(int line, String key, String value) implements LibraryProblem {}

    /// A number is not from `least` to `most`.
    record OutOfRange(int line, String key, int least, int most) implements LibraryProblem {}

    /// A phrase is not `words:percent`, too long, or stands there twice.
    record BadPhrase(int line, String key, String phrase) implements LibraryProblem {}

    /// What every library, or every tag, has, is not there.
    record Missing(String key) implements LibraryProblem {}

    /// There are more of something than there can be.
    record TooMany(String key, int most) implements LibraryProblem {}

    /// The text is longer than a library can be.
    record TooLong(int chars) implements LibraryProblem {}
}
