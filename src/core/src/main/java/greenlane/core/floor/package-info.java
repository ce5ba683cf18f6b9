/// The live floor: events, the reducer that folds them, and the snapshots it publishes.
@NullMarked
package greenlane.core.floor;

import org.jspecify.annotations.NullMarked;
