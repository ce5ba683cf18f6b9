/// The call-by-call log of the Technion's "Anonymous Bank" call centre.
@NullMarked
package greenlane.feeds.technion;

import org.jspecify.annotations.NullMarked;
