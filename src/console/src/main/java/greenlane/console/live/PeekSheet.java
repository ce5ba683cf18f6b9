package greenlane.console.live;

import java.util.List;

/// What a popover says of a row.
///
/// @param lead the line under the title
/// @param notes what holds for all of the figures: their range, their formula, where the goals come from
record PeekSheet(String title, String lead, List<Fact> facts, List<String> notes) {
    PeekSheet {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }
}
