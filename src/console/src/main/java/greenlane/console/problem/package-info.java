/// Says what was wrong with a row, a file, a mapping or the store, in the language people chose.
@NullMarked
package greenlane.console.problem;

import org.jspecify.annotations.NullMarked;
