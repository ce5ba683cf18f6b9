package greenlane.tidy;

import java.util.List;
import java.util.regex.MatchResult;

/// A text file of the project: its path from the root, with slashes, and what it says.
record SourceFile(String path, String text) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The part after the last dot, empty when there is none.
    String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }

    boolean is(String... extensions) {
        return List.of(extensions).contains(extension());
    }

    /// Whether it is a test or one of a test's files.
    boolean inTests() {
        return path.contains("/src/test/");
    }

    /// Whether it is one of these checks, which have to spell out what they forbid.
    boolean inTidy() {
        return path.startsWith("src/core/src/test/java/greenlane/tidy/");
    }

    int lineCount() {
        return (int) text.lines().count();
    }

    int lineAt(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    Finding finding(MatchResult at, String what) {
        return finding(at.start(), what);
    }

    Finding finding(int offset, String what) {
        return new Finding(path, lineAt(offset), what);
    }
}
