package greenlane.console.page;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;

/// What stands in the content area: a screen's view, built anew when the page is opened or the language changes.
///
/// The view holds no state that must last: that is in its view model, which outlives it.
public interface PageView {
    /// The view's root; it fills the content area.
    Parent root();

    /// Controls for the top bar, right of the title, such as the filters of the page.
    default Optional<Node> contextControls() {
        return Optional.empty();
    }

    /// The view is now on screen: bind and listen.
    void attach();

    /// The view has left the screen: what [#attach()] bound is unbound.
    void detach();

    /// The page's own keys, for the key sheet.
    default List<PageKey> keys() {
        return List.of();
    }

    /// `Esc` was pressed and no layer was open: drops what is selected or filtered. Returns whether there was something to drop.
    default boolean escape() {
        return false;
    }
}
