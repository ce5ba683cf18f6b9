/// The page about tiers as a whole: how customers are spread and move, the policy that sorts them with a preview of another, and how right it is.
@NullMarked
package greenlane.console.tiers;

import org.jspecify.annotations.NullMarked;
