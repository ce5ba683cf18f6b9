package greenlane.console.customers;

import java.util.function.BooleanSupplier;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// The keys of the page: Ctrl+F searches, Escape steps back.
final class CustomersKeys implements EventHandler<KeyEvent> {
    private final Runnable find;
    private final BooleanSupplier back;

    CustomersKeys(Runnable find, BooleanSupplier back) {
        this.find = find;
        this.back = back;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean taken = switch (event.getCode()) {
            case F -> event.isShortcutDown() && find();
            case ESCAPE -> back.getAsBoolean();
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private boolean find() {
        find.run();
        return true;
    }
}
