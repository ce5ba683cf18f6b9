package greenlane.console.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which places of the console have a screen. A page joins with one line where the console is wired.
public final class Pages {
    private final Map<PageId, Supplier<? extends PageView>> screens = new EnumMap<>(PageId.class);

    /// Gives a place its screen. Throws [IllegalStateException] when it has one.
    public Pages add(PageId page, Supplier<? extends PageView> screen) {
        if (screens.putIfAbsent(page, screen) != null) {
            throw new IllegalStateException(page + " has a screen already");
        }
        return this;
    }

    /// Whether a place has a screen; the others come later and are shown as such.
    public boolean has(PageId page) {
        return screens.containsKey(page);
    }

    /// The places that have a screen.
    public Set<PageId> present() {
        return Set.copyOf(screens.keySet());
    }

    /// A new view of a page.
    public Optional<PageView> open(PageId page) {
        return Optional.ofNullable(screens.get(page)).map(Supplier::get);
    }
}
