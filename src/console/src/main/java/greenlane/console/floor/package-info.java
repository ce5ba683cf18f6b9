/// The running floor behind the console: which feed fills it, its one thread, and what is known of both.
@NullMarked
package greenlane.console.floor;

import org.jspecify.annotations.NullMarked;
