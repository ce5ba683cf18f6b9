/// Pictures of the console's pages, made with no display.
@NullMarked
package greenlane.console.shots;

import org.jspecify.annotations.NullMarked;
