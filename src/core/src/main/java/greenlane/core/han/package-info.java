/// Chinese characters: how they are read in pinyin, and which simplified one a traditional one is.
@NullMarked
package greenlane.core.han;

import org.jspecify.annotations.NullMarked;
