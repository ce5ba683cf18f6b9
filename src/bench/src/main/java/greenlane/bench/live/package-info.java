/// Measures live tables in a real window: frames, time from sending to frame, processor and memory.
@NullMarked
package greenlane.bench.live;

import org.jspecify.annotations.NullMarked;
