package greenlane.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.settings.SettingsPort;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;
import greenlane.store.Store;

/// What the console is put into: the machine, the clocks, the store, and the ways to a floor.
///
/// @param store where contacts are kept; empty when nothing is kept
/// @param stored whether the store holds contacts at the start
/// @param worker carries out what takes longer than a frame
/// @param nanos a monotonic clock
/// @param language asked for at the start, ahead of what was kept
/// @param theme asked for at the start, ahead of what was kept
/// @param osRelease the text of `/etc/os-release` on Linux, empty elsewhere
/// @param logFile where traces go, for people to find
record Surroundings(Texts.Missing missing, Fonts fonts, ObservableValue<ColorScheme> colours, SettingsPort settings,
        FloorDesk floor, Optional<Store> store, boolean stored, Executor worker, InstantSource clock,
        LongSupplier nanos, ZoneId zone,
        Optional<Language> language, Optional<ThemeChoice> theme, Optional<String> osRelease,
        Optional<Path> logFile) {}
