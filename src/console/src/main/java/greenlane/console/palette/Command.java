package greenlane.console.palette;

import java.util.function.BooleanSupplier;

/// Something that can be asked for by name.
///
/// @param id a fixed word, also found by typing, in every language
/// @param icon a Bootstrap icon
/// @param group what it belongs to, in the language of now
/// @param title what it does, in the language of now
/// @param keys the keys that do the same, empty when there are none
/// @param ready whether it can be done now; what cannot is not listed
public record Command(String id, String icon, String group, String title, String keys, BooleanSupplier ready,
        Runnable action) {
    public Command {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a command needs an id and a title");
        }
    }
}
