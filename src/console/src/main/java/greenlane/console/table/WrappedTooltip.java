package greenlane.console.table;

import javafx.scene.control.Tooltip;

/// A tooltip whose long lines are broken, so that a definition can be read without following it across the window.
public final class WrappedTooltip extends Tooltip {
    /// Pixels.
    private static final double WIDTH_MAX = 380;

    public WrappedTooltip(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDTH_MAX);
    }
}
