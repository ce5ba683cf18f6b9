/// Measures how right tiers are: against what experts say, and against what customers went on to spend.
@NullMarked
package greenlane.core.tier.evaluation;

import org.jspecify.annotations.NullMarked;
