/// Tests of `greenlane.store.act`.
@NullMarked
package greenlane.store.act;

import org.jspecify.annotations.NullMarked;
