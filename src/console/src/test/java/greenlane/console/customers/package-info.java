/// Tests of the customers page.
@NullMarked
package greenlane.console.customers;

import org.jspecify.annotations.NullMarked;
