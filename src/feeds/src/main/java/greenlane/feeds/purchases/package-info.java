/// Files of purchases, read line by line in any known or described layout.
@NullMarked
package greenlane.feeds.purchases;

import org.jspecify.annotations.NullMarked;
