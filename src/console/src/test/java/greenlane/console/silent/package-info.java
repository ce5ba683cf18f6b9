/// Tests of the page.
@NullMarked
package greenlane.console.silent;

import org.jspecify.annotations.NullMarked;
