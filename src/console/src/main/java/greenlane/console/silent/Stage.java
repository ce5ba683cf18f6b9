package greenlane.console.silent;

import java.util.Locale;

/// How far the work on a silent customer is.
enum Stage {
    OPEN, ASSIGNED, CONTACTED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
