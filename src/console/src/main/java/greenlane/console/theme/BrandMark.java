package greenlane.console.theme;

import javafx.beans.NamedArg;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/// The mark of the product, a road on a tile, drawn at any size.
public final class BrandMark extends StackPane {
    private static final double GRID = 24;
    private static final String LANES = "M10.25 3.5 L6.5 19.5 M13.75 3.5 L17.5 19.5";
    private static final String DASHES = "M12 4.5 V9 M12 10 V14.5 M12 16 V20.5";

    /// @param size the length of a side in pixels
    public BrandMark(@NamedArg("size") double size) {
        Rectangle tile = new Rectangle(GRID, GRID);
        tile.setArcWidth(11);
        tile.setArcHeight(11);
        tile.getStyleClass().add("gl-brand-tile");
        Group drawing = new Group(tile, line(LANES, 2, StrokeLineCap.ROUND), line(DASHES, 1.5, StrokeLineCap.BUTT));
        drawing.getTransforms().add(new Scale(size / GRID, size / GRID));
        getChildren().add(new Group(drawing));
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static SVGPath line(String content, double width, StrokeLineCap cap) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setStrokeWidth(width);
        path.setStrokeLineCap(cap);
        path.getStyleClass().add("gl-brand-lane");
        return path;
    }
}
