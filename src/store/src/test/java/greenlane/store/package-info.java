/// Tests of `greenlane.store`.
@NullMarked
package greenlane.store;

import org.jspecify.annotations.NullMarked;
