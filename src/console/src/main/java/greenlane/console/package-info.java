/// The console's wiring: where the program starts and everything is put together by hand.
@NullMarked
package greenlane.console;

import org.jspecify.annotations.NullMarked;
