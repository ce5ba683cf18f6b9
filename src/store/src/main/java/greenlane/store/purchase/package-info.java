/// What customers bought: imported and undone as a whole, folded as it comes in, read in columns.
@NullMarked
package greenlane.store.purchase;

import org.jspecify.annotations.NullMarked;
