package greenlane.console.tags;

import greenlane.console.i18n.Wording;
import greenlane.core.tag.LibraryProblem;

/// What is wrong with a text that is no library of tags, in sentences.
final class ProblemWords {
    private final Wording texts;

    ProblemWords(Wording texts) {
        this.texts = texts;
    }

    String sentence(LibraryProblem problem) {
        return switch (problem) {
            case LibraryProblem.NoLine(int line) -> texts.text("tags.problem.noLine", line);
            case LibraryProblem.UnknownKey(int line, String key) -> texts.text("tags.problem.unknownKey", line, key);
            case LibraryProblem.TwiceSet(int line, String key) -> texts.text("tags.problem.twiceSet", line, key);
            case LibraryProblem.BadValue(int line, String key, String value) ->
                texts.text("tags.problem.badValue", line, key, value);
            case LibraryProblem.OutOfRange(int line, String key, int least, int most) ->
                texts.text("tags.problem.outOfRange", line, key, least, most);
            case LibraryProblem.BadPhrase(int line, String key, String phrase) ->
                texts.text("tags.problem.badPhrase", line, key, phrase);
            case LibraryProblem.Missing(String key) -> texts.text("tags.problem.missing", key);
            case LibraryProblem.TooMany(String key, int most) -> texts.text("tags.problem.tooMany", key, most);
            case LibraryProblem.TooLong(int chars) -> texts.text("tags.problem.tooLong", chars);
        };
    }
}
