/// Transactions: an act is carried out whole, is on disk before it is acknowledged, and says which records it changed.
@NullMarked
package greenlane.store.act;

import org.jspecify.annotations.NullMarked;
