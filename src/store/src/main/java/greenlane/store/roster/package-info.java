/// The queues and agents a centre has, with what it has decided about them.
@NullMarked
package greenlane.store.roster;

import org.jspecify.annotations.NullMarked;
