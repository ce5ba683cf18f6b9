/// Tests of `greenlane.store.setting`.
@NullMarked
package greenlane.store.setting;

import org.jspecify.annotations.NullMarked;
