@NullMarked
package greenlane.console.live;

import org.jspecify.annotations.NullMarked;
