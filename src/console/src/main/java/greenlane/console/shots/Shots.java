package greenlane.console.shots;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import greenlane.console.i18n.Language;
import greenlane.console.theme.ThemeChoice;

/// Renders pages to PNG files from scenes that are on no stage, so that neither a display nor a screen's size is needed.
public final class Shots {
    /// The most pictures one call makes.
    public static final int PICTURES_MAX = 500;
    /// The word of the wallboard, which is no page.
    public static final String WALLBOARD = "wallboard";

    private final Studio studio;

    /// A width and a height in pixels.
    public record Size(int width, int height) {
        /// The largest side of a picture.
        public static final int SIDE_MAX = 4096;

        public Size {
            if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX) {
                throw new IllegalArgumentException(
                        "a picture of " + width + "x" + height + " is outside 1 to " + SIDE_MAX);
            }
        }
    }

    /// What is on a picture.
    ///
    /// @param page a page's word, or [#WALLBOARD]
    public record Subject(String page, Size size, ThemeChoice theme, Language language) {
        /// The picture's file: `live-light-zh-CN-1440x900.png`.
        public String fileName() {
            return page + "-" + theme.word() + "-" + language.tag() + "-" + size.width() + "x" + size.height()
                    + ".png";
        }
    }

    /// Sets up a subject. Called on the FX thread.
    @FunctionalInterface
    public interface Studio {
        /// A scene of the subject as it is now; it is on no stage.
        Scene pose(Subject subject);
    }

    public Shots(Studio studio) {
        this.studio = studio;
    }

    /// Makes a picture of every combination and returns the files. On the FX thread. Throws [IOException] when a file cannot be written.
    public List<Path> render(Path folder, List<String> pages, List<Size> sizes, List<ThemeChoice> themes,
            List<Language> languages) throws IOException {
        int many = pages.size() * sizes.size() * themes.size() * languages.size();
        if (many > PICTURES_MAX) {
            throw new IllegalArgumentException(many + " pictures are more than " + PICTURES_MAX);
        }
        List<Path> made = new ArrayList<>();
        Files.createDirectories(folder);
        for (String page : pages) {
            for (Size size : sizes) {
                for (ThemeChoice theme : themes) {
                    for (Language language : languages) {
                        made.add(take(folder, new Subject(page, size, theme, language)));
                    }
                }
            }
        }
        return made;
    }

    private Path take(Path folder, Subject subject) throws IOException {
        Scene scene = studio.pose(subject);
        // A first pass lets controls make their cells, the second one paints them.
        scene.snapshot(new WritableImage(subject.size().width(), subject.size().height()));
        WritableImage image = scene.snapshot(new WritableImage(subject.size().width(), subject.size().height()));
        Path file = folder.resolve(subject.fileName());
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(image, out);
        }
        return file;
    }
}
