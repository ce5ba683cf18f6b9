/// The queue log of an Asterisk telephone system.
@NullMarked
package greenlane.feeds.asterisk;

import org.jspecify.annotations.NullMarked;
