/// The tags there are: what they mean, by which rules customers get them, how many have them, and how often they are right.
@NullMarked
package greenlane.console.tags;

import org.jspecify.annotations.NullMarked;
