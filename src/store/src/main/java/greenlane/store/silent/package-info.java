/// Keeps what was done about customers who have fallen silent.
@NullMarked
package greenlane.store.silent;

import org.jspecify.annotations.NullMarked;
