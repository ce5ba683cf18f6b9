package greenlane.console.table;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

import org.jspecify.annotations.Nullable;

/// What the owner of a table wants to be told, and what it put on the rows.
final class TableEvents<R> {
    Consumer<R> open = _ -> {};
    BiConsumer<R, Bounds> peek = (_, _) -> {};
    Function<List<R>, @Nullable ContextMenu> menu = _ -> null;
    Runnable layoutChanged = () -> {};
    @Nullable
    Node action;
    String actionColumn = "";
}
