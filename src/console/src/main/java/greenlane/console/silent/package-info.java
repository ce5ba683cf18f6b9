/// The page about customers who have fallen silent: a list to work through, those first with whom most would be lost.
@NullMarked
package greenlane.console.silent;

import org.jspecify.annotations.NullMarked;
