/// The console's side of sync: what it says of itself.
@NullMarked
package greenlane.sync;

import org.jspecify.annotations.NullMarked;
