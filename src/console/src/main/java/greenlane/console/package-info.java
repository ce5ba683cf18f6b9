/// The executable: its command line, its wiring and its window.
@NullMarked
package greenlane.console;

import org.jspecify.annotations.NullMarked;
