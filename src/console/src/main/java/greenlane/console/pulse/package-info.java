/// The console's one heartbeat: what changes on screen changes from here, once a frame or once a second.
@NullMarked
package greenlane.console.pulse;

import org.jspecify.annotations.NullMarked;
