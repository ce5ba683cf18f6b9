/// What the console keeps: its settings, the floor's closed contacts and their history, in the store.
@NullMarked
package greenlane.console.keeping;

import org.jspecify.annotations.NullMarked;
