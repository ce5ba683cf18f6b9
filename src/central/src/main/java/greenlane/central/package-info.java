/// The reference REST service that consoles meet at.
@NullMarked
package greenlane.central;

import org.jspecify.annotations.NullMarked;
