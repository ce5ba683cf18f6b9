/// The page on which files of customers and purchases are brought in.
@NullMarked
package greenlane.console.intake;

import org.jspecify.annotations.NullMarked;
