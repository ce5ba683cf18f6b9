package greenlane.console.page;

import javafx.scene.input.KeyCombination;

/// A key that works now, and what it does.
///
/// @param textKey the key of the text that says so
public record PageKey(KeyCombination keys, String textKey) {
    /// A key written as [KeyCombination#valueOf] reads it: `Shortcut+F`.
    public static PageKey of(String keys, String textKey) {
        return new PageKey(KeyCombination.valueOf(keys), textKey);
    }
}
