/// Tests of the floor: what each step does, and what disorder does not do.
@NullMarked
package greenlane.core.floor;

import org.jspecify.annotations.NullMarked;
