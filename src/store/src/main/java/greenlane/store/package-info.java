/// The embedded store: one folder, opened once, with everything the console keeps behind it.
@NullMarked
package greenlane.store;

import org.jspecify.annotations.NullMarked;
