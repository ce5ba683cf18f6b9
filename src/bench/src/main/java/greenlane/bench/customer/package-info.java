/// How fast customers are found, on customers who do not exist.
@NullMarked
package greenlane.bench.customer;

import org.jspecify.annotations.NullMarked;
