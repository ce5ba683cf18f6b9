/// Measures the monthly tier run against a plain version of the same.
@NullMarked
package greenlane.bench.tier;

import org.jspecify.annotations.NullMarked;
