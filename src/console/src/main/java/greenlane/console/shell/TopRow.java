package greenlane.console.shell;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The row of the top bar. Where not everything fits, words give way before anything is cut off; marks and keys stay, and what they mean is
/// still spoken.
public final class TopRow extends HBox {
    private static final String WORD = ".gl-top-word";
    /// What stands between a word and its neighbour.
    private static final double GAP = 8;

    private boolean tight;

    /// Nothing: the row makes itself fit, and must not hold the window open at the width of all its words.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Node> words = List.copyOf(lookupAll(WORD));
        double ofWords = words.stream().mapToDouble(word -> word.minWidth(-1) + GAP).sum();
        boolean now = super.computeMinWidth(-1) + (tight ? ofWords : 0) > getWidth();
        if (now != tight) {
            tight = now;
            words.forEach(word -> {
                word.setVisible(!now);
                word.setManaged(!now);
            });
        }
        super.layoutChildren();
    }
}
