/// Checks of the house itself, shared by the modules' tests.
@NullMarked
package greenlane.tidy;

import org.jspecify.annotations.NullMarked;
