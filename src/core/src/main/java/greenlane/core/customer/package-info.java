/// Customers and what they are worth to the centre.
@NullMarked
package greenlane.core.customer;

import org.jspecify.annotations.NullMarked;
