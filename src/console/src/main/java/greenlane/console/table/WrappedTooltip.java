package greenlane.console.table;

import javafx.scene.control.Tooltip;

/// A tooltip whose long lines are broken, so that a definition can be read without following it across the window.
public final class WrappedTooltip extends Tooltip {
    /// In sizes of its text, which grows with the page's.
    private static final double WIDTH_MAX = 30;

    public WrappedTooltip(String text) {
        super(text);
        setWrapText(true);
        fontProperty().subscribe(font -> setMaxWidth(WIDTH_MAX * font.getSize()));
    }
}
