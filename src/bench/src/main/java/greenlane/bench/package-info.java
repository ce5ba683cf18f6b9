/// Measurements of the whole program and of its hot paths.
@NullMarked
package greenlane.bench;

import org.jspecify.annotations.NullMarked;
