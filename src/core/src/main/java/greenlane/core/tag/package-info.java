/// What customers need, as tags: the library, what speaks for a tag, how sure that makes one, and what people said of it.
@NullMarked
package greenlane.core.tag;

import org.jspecify.annotations.NullMarked;
