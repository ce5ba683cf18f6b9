package greenlane.store.act;

import java.util.Set;

/// Told after each act that changed something. Called on the thread that acted, after the act is on disk: it must be quick and
/// must not act itself.
@FunctionalInterface
public interface ChangeListener {
    void changed(Set<Change> changes);
}
