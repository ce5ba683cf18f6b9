/// What comes in: the ports every source of floor events and contacts offers.
@NullMarked
package greenlane.feeds;

import org.jspecify.annotations.NullMarked;
