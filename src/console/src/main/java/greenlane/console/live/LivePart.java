package greenlane.console.live;

import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// A panel of the Live page.
interface LivePart {
    /// The panel.
    Region root();

    /// What takes the keyboard when people go to this panel.
    Parent focusTarget();

    /// The page is on screen.
    void attach();

    /// The page has left the screen.
    void detach();

    /// Lets people save what the panel shows. Returns whether there is something to save.
    default boolean export() {
        return false;
    }
}
