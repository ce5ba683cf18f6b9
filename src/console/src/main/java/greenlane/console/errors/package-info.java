/// What happens when something goes wrong: a sentence and a code for people, a trace in the log.
@NullMarked
package greenlane.console.errors;

import org.jspecify.annotations.NullMarked;
