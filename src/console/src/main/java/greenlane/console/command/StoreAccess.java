package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Language;
import greenlane.console.settings.Preferences;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.Backups;
import greenlane.store.disk.DataFolder;
import greenlane.store.setting.Setting;

/// The store a command works on, opened for it and closed after it.
final class StoreAccess {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAccess.class);

    /// What is done with an open store; an exit code.
    @FunctionalInterface
    interface Body {
        int run(Store store, Interruptible work);
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR", description = "The folder of the store. Default: the platform's user-data folder.")
    private @Nullable Path home;

    private final Function<Path, StoreOpening> opener;

    StoreAccess(Function<Path, StoreOpening> opener) {
        this.opener = opener;
    }

    /// Opens the store, does the work, and closes it; says why where it cannot be opened.
    int with(Spoken words, Body body) {
        PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
        words.check();
        Path folder = DataFolder.resolve(Optional.ofNullable(home), System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        return switch (opener.apply(folder)) {
            case StoreOpening.Refused refused -> {
                err.println("greenlane: " + Refusals.describe(folder, refused, words, ZoneId.systemDefault()));
                yield ExitCode.FAILURE;
            }
            case StoreOpening.Opened(Store store) -> {
                words.remember(store.settings().stored(Setting.text(Preferences.LANGUAGE, ""))
                        .flatMap(Language::ofTag));
                // the store is closed before an interrupted process may end
                try (Interruptible work = Interruptible.begin(err, words); store) {
                    int code = body.run(store, work);
                    backUp(store);
                    yield code;
                }
            }
        };
    }

    /// A store that no window ever opened has its daily backup too.
    static void backUp(Store store) {
        if (store.backups().takeIfDue() instanceof Backups.Result.Failed failed) {
            LOG.warn("the automatic backup failed: {}", failed);
        }
    }
}
