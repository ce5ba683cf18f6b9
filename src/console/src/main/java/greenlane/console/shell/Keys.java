package greenlane.console.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import greenlane.console.page.PageKey;

/// The keys of the whole window: what each does, and what the key sheet says of it.
final class Keys {
    private final List<Binding> bindings = new ArrayList<>();

    /// @param textKey what it does, for the key sheet; empty when it is not listed by itself
    record Binding(KeyCombination keys, String textKey, Runnable action) {}

    /// `Ctrl` (`Cmd` on macOS) and a key.
    Keys control(KeyCode code, String textKey, Runnable action) {
        return add(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), textKey, action);
    }

    /// `Ctrl`, `Shift` and a key.
    Keys controlShift(KeyCode code, String textKey, Runnable action) {
        return add(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), textKey,
                action);
    }

    /// A key by itself.
    Keys plain(KeyCode code, String textKey, Runnable action) {
        return add(new KeyCodeCombination(code), textKey, action);
    }

    private Keys add(KeyCombination keys, String textKey, Runnable action) {
        bindings.add(new Binding(keys, textKey, action));
        return this;
    }

    /// Does what a key asks for, and takes the event if there is something.
    void pressed(KeyEvent event) {
        for (Binding binding : bindings) {
            if (binding.keys().match(event)) {
                binding.action().run();
                event.consume();
                return;
            }
        }
    }

    /// The keys that the key sheet lists.
    List<PageKey> listed() {
        return bindings.stream().filter(binding -> !binding.textKey().isEmpty())
                .map(binding -> new PageKey(binding.keys(), binding.textKey())).toList();
    }
}
