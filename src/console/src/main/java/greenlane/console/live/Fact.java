package greenlane.console.live;

import greenlane.console.floor.Target.Verdict;

/// One figure of a row as it is explained.
///
/// @param target the goal in its own notation; empty where there is none
/// @param meaning how the figure is defined; empty where its name says it
record Fact(String name, String value, String target, Verdict verdict, String meaning) {
    /// A figure without a goal.
    static Fact plain(String name, String value, String meaning) {
        return new Fact(name, value, "", Verdict.UNKNOWN, meaning);
    }
}
