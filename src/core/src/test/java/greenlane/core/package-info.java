/// The domain's root: it holds no code, only the packages of its features.
@NullMarked
package greenlane.core;

import org.jspecify.annotations.NullMarked;
