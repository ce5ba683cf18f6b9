package greenlane.console.shots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.i18n.Language;
import greenlane.console.theme.ThemeChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@ExtendWith(ApplicationExtension.class)
class ShotsTest {
    @TempDir
    private Path folder;

    @Test
    void aPictureIsWrittenForEveryCombinationAndHasItsPixels() {
        Shots shots = new Shots(subject -> {
            Region half = new Region();
            half.setStyle("-fx-background-color: transparent;");
            return new Scene(half, subject.size().width(), subject.size().height(), Color.DODGERBLUE);
        });

        List<Path> made = onFxThread(() -> shots.render(folder, List.of("live"), List.of(new Shots.Size(40, 30)),
                List.of(ThemeChoice.LIGHT, ThemeChoice.DARK), List.of(Language.EN)));

        assertEquals(List.of("live-light-en-40x30.png", "live-dark-en-40x30.png"),
                made.stream().map(file -> file.getFileName().toString()).toList());
        Image read = onFxThread(() -> read(made.getFirst()));
        assertEquals(40, read.getWidth());
        assertEquals(Color.DODGERBLUE, read.getPixelReader().getColor(39, 29));
    }

    @Test
    void moreCombinationsThanTheLimitAreRefused() {
        List<String> many = new ArrayList<>(Collections.nCopies(Shots.PICTURES_MAX + 1, "live"));
        Shots shots = new Shots(_ -> new Scene(new Region()));

        assertThrows(IllegalArgumentException.class, () -> shots.render(folder, many, List.of(new Shots.Size(10, 10)),
                List.of(ThemeChoice.LIGHT), List.of(Language.EN)));
    }

    @Test
    void aSizeBeyondTheLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Shots.Size(0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Shots.Size(10, Shots.Size.SIDE_MAX + 1));
    }

    private static Image read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new Image(in);
        }
    }

    private static <T> T onFxThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
