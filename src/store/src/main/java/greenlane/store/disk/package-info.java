/// The files of the store: where they lie, who holds them, their version, their soundness and their backups.
@NullMarked
package greenlane.store.disk;

import org.jspecify.annotations.NullMarked;
