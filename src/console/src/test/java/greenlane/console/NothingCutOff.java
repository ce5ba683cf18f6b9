package greenlane.console;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// Looks through what is on a scene for what people could not read: text that is cut off and told nowhere, text that is
/// nothing but an ellipsis, parts that lie over each other, and parts that stand out of what holds them. Pixels.
public final class NothingCutOff {
    /// What rounding may take.
    private static final double SLACK = 1.5;
    /// Characters of a text that must be left for a reader to know what it is.
    private static final int LETTERS_LEAST = 3;

    private final List<String> flaws = new ArrayList<>();

    private NothingCutOff() {}

    /// What is wrong under a node, one sentence each.
    public static List<String> in(Node root) {
        NothingCutOff looking = new NothingCutOff();
        looking.walk(root);
        return List.copyOf(looking.flaws);
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled text) {
            read(text);
        }
        if (node instanceof ScrollPane pane) {
            // What is scrolled to is not all seen at once, and yet is to be read.
            if (pane.getContent() != null) {
                walk(pane.getContent());
            }
            return;
        }
        if (!(node instanceof Parent parent)) {
            return;
        }
        List<Node> shown = parent.getChildrenUnmodifiable().stream().filter(NothingCutOff::seen).toList();
        apart(parent, shown);
        shown.forEach(this::walk);
    }

    private static boolean seen(Node node) {
        Bounds bounds = node.getBoundsInParent();
        return node.isVisible() && node.getOpacity() > 0 && bounds.getWidth() > 0 && bounds.getHeight() > 0;
    }

    private void read(Labeled text) {
        if (!text.isTextTruncated() || text.getText() == null || text.getText().isEmpty()) {
            return;
        }
        String left = text.lookupAll(".text").stream().filter(javafx.scene.text.Text.class::isInstance)
                .map(it -> ((javafx.scene.text.Text) it).getText()).findFirst().orElse("");
        if (text.getTooltip() == null) {
            flaws.add(
                    "\"" + text.getText() + "\" is cut off to \"" + left + "\" and no tooltip tells it " + where(text));
        } else if (left.replace("…", "").replace("...", "").strip().codePointCount(0,
                left.replace("…", "").replace("...", "").strip().length()) < Math.min(LETTERS_LEAST,
                        text.getText().length())) {
            flaws.add("of \"" + text.getText() + "\" only \"" + left + "\" is left " + where(text));
        }
    }

    private void apart(Parent parent, List<Node> shown) {
        boolean stacked = parent instanceof StackPane || parent instanceof Control;
        for (int i = 0; i < shown.size(); i++) {
            Node one = shown.get(i);
            if (reads(one) && outside(one, parent)) {
                flaws.add(where(one) + " stands out of " + where(parent));
            }
            for (int j = i + 1; !stacked && j < shown.size(); j++) {
                Node other = shown.get(j);
                if (one.isManaged() && other.isManaged() && reads(one) && reads(other) && overlap(one, other)) {
                    flaws.add(where(one) + " lies over " + where(other));
                }
            }
        }
    }

    /// Whether there is something in a node to be read.
    private static boolean reads(Node node) {
        if (!seen(node)) {
            return false;
        }
        if (node instanceof Labeled text) {
            return (text.getText() != null && !text.getText().isEmpty()) || text.getGraphic() != null;
        }
        return node instanceof Canvas || node instanceof Control
                || (node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(NothingCutOff::reads));
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = layout(one);
        Bounds b = layout(other);
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > SLACK
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > SLACK;
    }

    private static boolean outside(Node node, Parent parent) {
        Bounds a = layout(node);
        Bounds b = parent.getLayoutBounds();
        return node.isManaged() && parent.isManaged() && (a.getMinX() < b.getMinX() - SLACK
                || a.getMinY() < b.getMinY() - SLACK || a.getMaxX() > b.getMaxX() + SLACK
                || a.getMaxY() > b.getMaxY() + SLACK);
    }

    private static Bounds layout(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static String where(Node node) {
        String text = node instanceof Labeled it ? " \"" + it.getText() + "\"" : "";
        Node above = node.getParent();
        return node.getClass().getSimpleName() + node.getStyleClass() + text + " ("
                + Math.round(node.localToScene(node.getLayoutBounds()).getMinX()) + ","
                + Math.round(node.localToScene(node.getLayoutBounds()).getMinY()) + " "
                + Math.round(node.getLayoutBounds().getWidth()) + "x"
                + Math.round(node.getLayoutBounds().getHeight()) + ")"
                + (above == null ? "" : " in " + above.getStyleClass());
    }
}
