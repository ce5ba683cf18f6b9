/// Tests of `greenlane.store.disk`.
@NullMarked
package greenlane.store.disk;

import org.jspecify.annotations.NullMarked;
