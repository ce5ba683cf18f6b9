/// What people see when the store cannot be opened: why, and what they can do about it.
@NullMarked
package greenlane.console.opening;

import org.jspecify.annotations.NullMarked;
