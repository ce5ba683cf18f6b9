/// The import of contact logs: a file, its columns, what would come in and what not, then all of it in one step.
@NullMarked
package greenlane.console.importing;

import org.jspecify.annotations.NullMarked;
