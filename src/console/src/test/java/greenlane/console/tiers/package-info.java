/// Tests of the page.
@NullMarked
package greenlane.console.tiers;

import org.jspecify.annotations.NullMarked;
