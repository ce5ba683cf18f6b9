/// Divides Chinese text into words, by a dictionary.
@NullMarked
package greenlane.feeds.words;

import org.jspecify.annotations.NullMarked;
