package greenlane.console;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import greenlane.console.theme.Appearance;
import greenlane.console.theme.BrandMark;
import greenlane.console.theme.Dressing;

/// The window's icons, drawn from the mark at the sizes desktops ask for.
final class BrandIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private BrandIcons() {}

    static List<Image> all(Appearance appearance) {
        return SIZES.stream().map(size -> icon(size, appearance)).toList();
    }

    private static Image icon(int size, Appearance appearance) {
        BrandMark mark = new BrandMark(size);
        Scene scene = new Scene(new StackPane(mark), size, size);
        Dressing dressing = Dressing.dress(scene, appearance);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        Image icon = mark.snapshot(clear, new WritableImage(size, size));
        dressing.undress();
        return icon;
    }
}
