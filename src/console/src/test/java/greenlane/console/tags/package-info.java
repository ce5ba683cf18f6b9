/// Tests of the page.
@NullMarked
package greenlane.console.tags;

import org.jspecify.annotations.NullMarked;
