package greenlane.console.live;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of the page: F6 goes through its panels, Ctrl+F filters, Ctrl+E saves what the panel shows, Ctrl+J opens the rail, Escape steps back.
final class LiveKeys implements EventHandler<KeyEvent> {
    /// The place of the waiting list, which is meant where no panel has the keyboard.
    private static final int WAITING = 2;

    private final List<LivePart> panels;
    private final Predicate<LivePart> reachable;
    private final BooleanSupplier filter;
    private final Runnable rail;
    private final BooleanSupplier escape;

    LiveKeys(List<LivePart> panels, Predicate<LivePart> reachable, BooleanSupplier filter, Runnable rail,
            BooleanSupplier escape) {
        this.panels = panels;
        this.reachable = reachable;
        this.filter = filter;
        this.rail = rail;
        this.escape = escape;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean taken = switch (event.getCode()) {
            case F6 -> next(event.isShiftDown() ? -1 : 1);
            case J -> event.isShortcutDown() && toggleRail();
            case F -> event.isShortcutDown() && filter.getAsBoolean();
            case E -> event.isShortcutDown() && focused().export();
            case ESCAPE -> escape.getAsBoolean();
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private boolean toggleRail() {
        rail.run();
        return true;
    }

    /// The panel that has the keyboard.
    private Optional<LivePart> holder() {
        return panels.stream().filter(part -> part.root().lookupAll("*").stream().anyMatch(Node::isFocused))
                .findFirst();
    }

    private LivePart focused() {
        return holder().orElse(panels.get(WAITING));
    }

    private boolean next(int step) {
        List<LivePart> shown = panels.stream().filter(reachable).toList();
        int to = holder().map(part -> shown.indexOf(part) + step).orElse(step > 0 ? 0 : -1);
        if (to < 0 || to >= shown.size()) {
            // Past the page's ends the window goes on to its own parts.
            return false;
        }
        shown.get(to).focusTarget().requestFocus();
        return true;
    }
}
