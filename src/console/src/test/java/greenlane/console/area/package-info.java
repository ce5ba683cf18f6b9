/// What the tests of the pages about customers share.
@NullMarked
package greenlane.console.area;

import org.jspecify.annotations.NullMarked;
