/// Files of customers, read row by row as a mapping describes them.
@NullMarked
package greenlane.feeds.customers;

import org.jspecify.annotations.NullMarked;
