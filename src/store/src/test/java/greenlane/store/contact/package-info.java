/// Tests of `greenlane.store.contact`.
@NullMarked
package greenlane.store.contact;

import org.jspecify.annotations.NullMarked;
