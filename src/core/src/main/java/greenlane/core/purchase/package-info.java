/// What customers bought: lines, what cancels what, and what it comes to month by month.
@NullMarked
package greenlane.core.purchase;

import org.jspecify.annotations.NullMarked;
