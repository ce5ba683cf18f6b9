/// Customers: their numbers, who they are, who was shown their personal data, and saved segments of them.
@NullMarked
package greenlane.store.customer;

import org.jspecify.annotations.NullMarked;
