/// What the console says and how it writes figures: languages, texts, and the one notation of numbers and times.
@NullMarked
package greenlane.console.i18n;

import org.jspecify.annotations.NullMarked;
