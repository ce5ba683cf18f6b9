/// Measurements of importing purchases and of reading what they come to.
@NullMarked
package greenlane.bench.purchase;

import org.jspecify.annotations.NullMarked;
