@NullMarked
package greenlane.console.floor;

import org.jspecify.annotations.NullMarked;
