/// The Live page: who waits, for how long, against which promise, and who is free to help; and the wallboard of the same floor.
@NullMarked
package greenlane.console.live;

import org.jspecify.annotations.NullMarked;
