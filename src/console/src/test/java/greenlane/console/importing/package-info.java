/// Tests of the import of contact logs.
@NullMarked
package greenlane.console.importing;

import org.jspecify.annotations.NullMarked;
