/// The embedded store: opening, locking, migrating and backing up the H2 file.
@NullMarked
package greenlane.store;

import org.jspecify.annotations.NullMarked;
