package greenlane.console.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/// The parts of the window that `F6` goes through.
final class Regions {
    private final Supplier<List<Parent>> regions;

    Regions(Supplier<List<Parent>> regions) {
        this.regions = regions;
    }

    /// Gives the focus to the first control of the next region that has one.
    void next(Scene scene) {
        List<Parent> all = regions.get();
        int here = 0;
        for (int index = 0; index < all.size(); index++) {
            if (holds(all.get(index), scene.getFocusOwner())) {
                here = index;
            }
        }
        for (int step = 1; step <= all.size(); step++) {
            Optional<Node> first = first(all.get((here + step) % all.size()));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private static boolean holds(Parent region, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Parent region) {
        for (Node child : region.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return Optional.of(child);
            }
            Optional<Node> inner = child instanceof Parent parent ? first(parent) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
