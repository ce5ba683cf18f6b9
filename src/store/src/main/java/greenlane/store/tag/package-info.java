/// Keeps customers' tags: the library, the notes words are found in, how sure each tag is, and what people said.
@NullMarked
package greenlane.store.tag;

import org.jspecify.annotations.NullMarked;
