/// The command palette: everything the console can do, found by typing.
@NullMarked
package greenlane.console.palette;

import org.jspecify.annotations.NullMarked;
