package greenlane.console.keeping;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import greenlane.console.settings.SettingsPort;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.setting.Setting;
import greenlane.store.setting.SettingRepository;

/// The console's settings in the store. Reads are answered from memory; a change shows at once and is written by an
/// executor of its own, in the order of the changes, so that no click waits for the disk.
public final class StoreSettings implements SettingsPort {
    private final SettingRepository store;
    private final Executor writer;
    private final Consumer<StoreFault> failed;
    private final Map<String, String> changed = new ConcurrentHashMap<>();

    /// @param writer carries out one task after the other; whoever made it ends it before the store is closed
    /// @param failed is told when a setting could not be written
    public StoreSettings(SettingRepository store, Executor writer, Consumer<StoreFault> failed) {
        this.store = store;
        this.writer = writer;
        this.failed = failed;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(changed.get(key)).or(() -> store.stored(Setting.text(key, "")));
    }

    @Override
    public void put(String key, String value) {
        changed.put(key, value);
        writer.execute(() -> {
            if (store.set(Setting.text(key, ""), value) instanceof Acted.Failed<String>(var fault, var _)) {
                failed.accept(fault);
            }
        });
    }
}
