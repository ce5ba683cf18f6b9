package greenlane.console.palette;

import java.util.Locale;

/// How well a query fits a text: its characters in order, better the closer together and the nearer to the front.
final class Match {
    /// The query does not fit.
    static final int NONE = -1;
    private static final int START = 8;
    private static final int ADJACENT = 4;

    private Match() {}

    /// The score of a query against a command, [#NONE] when it does not fit; an empty query fits all alike.
    static int score(String query, Command command) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        int best = score(wanted, command.title().toLowerCase(Locale.ROOT));
        best = Math.max(best, score(wanted, Initials.of(command.title())));
        best = Math.max(best, score(wanted, command.id()));
        int ofGroup = score(wanted, command.group().toLowerCase(Locale.ROOT));
        return Math.max(best, ofGroup == NONE ? NONE : ofGroup / 2);
    }

    private static int score(String query, String text) {
        int score = 0;
        int at = -1;
        for (int index = 0; index < query.length(); index++) {
            if (query.charAt(index) == ' ') {
                continue;
            }
            int found = text.indexOf(query.charAt(index), at + 1);
            if (found < 0) {
                return NONE;
            }
            score += 1 + (found == 0 ? START : 0) + (found == at + 1 ? ADJACENT : 0);
            at = found;
        }
        return score;
    }
}
