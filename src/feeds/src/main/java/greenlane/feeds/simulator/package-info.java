/// The floor simulator: an invented centre whose events follow a seed, for the demo and for load tests.
@NullMarked
package greenlane.feeds.simulator;

import org.jspecify.annotations.NullMarked;
