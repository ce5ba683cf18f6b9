/// Words in what people wrote, in Chinese of both scripts and in English: where they begin and end, and whether they are denied.
@NullMarked
package greenlane.core.text;

import org.jspecify.annotations.NullMarked;
