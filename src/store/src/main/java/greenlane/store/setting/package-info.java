/// What people have set and saved: settings by name, and column mappings of imports.
@NullMarked
package greenlane.store.setting;

import org.jspecify.annotations.NullMarked;
