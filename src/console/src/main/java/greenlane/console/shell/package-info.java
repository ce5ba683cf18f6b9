/// The frame around every page: sidebar, top bar, status bar, keys, and the layers above them.
@NullMarked
package greenlane.console.shell;

import org.jspecify.annotations.NullMarked;
