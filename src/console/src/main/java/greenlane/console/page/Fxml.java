package greenlane.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import greenlane.console.i18n.Texts;

/// Builds a view's nodes from the FXML file beside its class.
public final class Fxml {
    private Fxml() {}

    /// The nodes of `name` in the package of `view`, which becomes the controller; `%key` is a text of now.
    /// Throws [UncheckedIOException] when the file is broken.
    public static Parent load(Object view, String name, Texts texts) {
        URL file = Objects.requireNonNull(view.getClass().getResource(name), name);
        FXMLLoader loader = new FXMLLoader(file, texts.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
