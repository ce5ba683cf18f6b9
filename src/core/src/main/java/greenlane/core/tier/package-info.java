/// Sorts customers into value tiers by four measures, and says of each why it stands where it stands.
@NullMarked
package greenlane.core.tier;

import org.jspecify.annotations.NullMarked;
