/// The floor's reducer measured against a plain version of itself, which is also its reference in tests.
@NullMarked
package greenlane.bench.floor;

import org.jspecify.annotations.NullMarked;
