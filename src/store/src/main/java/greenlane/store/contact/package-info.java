/// Closed contacts: written in batches, imported and undone as a whole, read in pages.
@NullMarked
package greenlane.store.contact;

import org.jspecify.annotations.NullMarked;
