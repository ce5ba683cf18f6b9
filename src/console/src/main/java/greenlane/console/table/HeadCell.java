package greenlane.console.table;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of one column: its title, which way it is sorted and, where several columns are, as which of them.
final class HeadCell extends Label {
    private final String columnId;
    private final Text measure = new Text();

    HeadCell(LiveColumn<?> column) {
        super(column.title());
        columnId = column.id();
        getStyleClass().add("head-cell");
        setManaged(false);
        setWrapText(true);
        setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(2);
        setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        if (column.headTip() != null) {
            setTooltip(new WrappedTooltip(column.title() + "\n" + column.headTip()));
        } else {
            textTruncatedProperty().subscribe(cut -> setTooltip(cut ? new WrappedTooltip(column.title()) : null));
        }
    }

    /// Whether the title may stand on two lines: one of words with blanks between them. Chinese is never broken.
    boolean breaks() {
        return getText().indexOf(' ') > 0
                && getText().codePoints().noneMatch(Character::isIdeographic);
    }

    /// The width in pixels without which the title is cut off, on two lines where it may be broken.
    double least() {
        double whole = prefWidth(-1);
        if (!breaks()) {
            return Math.ceil(whole);
        }
        double beside = whole - wide(getText());
        double least = whole;
        for (int at = getText().indexOf(' '); at > 0; at = getText().indexOf(' ', at + 1)) {
            least = Math.min(least, beside + Math.max(wide(getText().substring(0, at)),
                    wide(getText().substring(at + 1))));
        }
        return Math.ceil(least) + 1;
    }

    /// The height of a line of the title in pixels.
    double lineHeight() {
        measure.setFont(getFont());
        measure.setText(getText());
        return measure.getLayoutBounds().getHeight();
    }

    private double wide(String words) {
        measure.setFont(getFont());
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }

    String columnId() {
        return columnId;
    }

    /// Shows that the column is the `rank`-th of `count` that are sorted by; rank 0 is not sorted.
    void sorted(int rank, int count, boolean descending, TableWords words) {
        if (rank == 0) {
            setGraphic(null);
            setAccessibleText(getText());
            return;
        }
        FontIcon icon = new FontIcon(descending ? BootstrapIcons.ARROW_DOWN : BootstrapIcons.ARROW_UP);
        if (count > 1) {
            Label number = new Label(Integer.toString(rank), icon);
            number.setContentDisplay(ContentDisplay.LEFT);
            number.setGraphicTextGap(0);
            number.getStyleClass().add("head-rank");
            setGraphic(number);
        } else {
            setGraphic(icon);
        }
        setAccessibleText(getText() + words.separator() + (descending ? words.descending() : words.ascending()));
    }

    /// The width in pixels the title needs on one line, with padding and room for the arrow.
    double wanted() {
        double arrow = getGraphic() == null ? 16 : 0;
        return Math.ceil(prefWidth(-1) + arrow);
    }
}
