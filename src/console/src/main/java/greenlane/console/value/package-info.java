/// What customers are worth, from files to tiers and back: imports, runs, measures and exports, for commands and the window alike.
@NullMarked
package greenlane.console.value;

import org.jspecify.annotations.NullMarked;
