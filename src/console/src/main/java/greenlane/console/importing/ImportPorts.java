package greenlane.console.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import greenlane.feeds.intake.Reading;
import greenlane.store.contact.ImportRepository;
import greenlane.store.setting.SavedMappingRepository;

/// What the import page is plugged into.
///
/// @param background runs what takes time; several tasks may run at once, a task may take minutes
/// @param onScreen runs something on the screen's thread, soon and in order
/// @param zone the centre's zone of now
/// @param replay plays a file on the Live page, read in a way
/// @param customers goes to where customers and purchases are brought in
public record ImportPorts(ImportRepository imports, SavedMappingRepository mappings, Executor background,
        Consumer<Runnable> onScreen, InstantSource clock, Supplier<ZoneId> zone, BiConsumer<Path, Reading> replay,
        Runnable customers) {}
