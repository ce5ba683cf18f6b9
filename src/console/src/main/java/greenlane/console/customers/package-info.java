/// The customers page: finding customers, and the profile of one, which says why the customer stands in a tier.
@NullMarked
package greenlane.console.customers;

import org.jspecify.annotations.NullMarked;
