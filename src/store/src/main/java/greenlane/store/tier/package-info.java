/// Keeps tier policies, runs with their score sheets, and the tiers people gave by hand.
@NullMarked
package greenlane.store.tier;

import org.jspecify.annotations.NullMarked;
