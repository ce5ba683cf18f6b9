@NullMarked
package greenlane.console.opening;

import org.jspecify.annotations.NullMarked;
