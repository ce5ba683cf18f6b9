/// The first-run page: where to start while there is no data.
@NullMarked
package greenlane.console.welcome;

import org.jspecify.annotations.NullMarked;
