/// Customers: their numbers, who they are, and finding them.
@NullMarked
package greenlane.store.customer;

import org.jspecify.annotations.NullMarked;
