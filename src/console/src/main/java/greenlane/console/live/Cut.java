package greenlane.console.live;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

import greenlane.console.table.WrappedTooltip;

/// What is cut off is told in a tooltip.
final class Cut {
    private Cut() {}

    /// Gives a label a tooltip with its whole text for as long as it is cut off.
    static <L extends Labeled> L told(L label) {
        Tooltip whole = new WrappedTooltip("");
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole : null));
        return label;
    }
}
