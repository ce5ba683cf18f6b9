/// Who the customers are, who was shown their personal data, and saved segments of them.
@NullMarked
package greenlane.store.customer;

import org.jspecify.annotations.NullMarked;
