/// How fast customers' value is worked out.
@NullMarked
package greenlane.bench.value;

import org.jspecify.annotations.NullMarked;
