/// The places of the console and what stands in them: how a screen is registered, built, shown and left.
@NullMarked
package greenlane.console.page;

import org.jspecify.annotations.NullMarked;
