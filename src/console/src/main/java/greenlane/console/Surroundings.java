package greenlane.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;
import greenlane.console.settings.SettingsPort;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;

/// What the console is put into: the machine, the clock, the store, and the ways to a floor.
///
/// @param language asked for at the start, ahead of what was kept
/// @param theme asked for at the start, ahead of what was kept
/// @param osRelease the text of `/etc/os-release` on Linux, empty elsewhere
/// @param logFile where traces go, for people to find
record Surroundings(Texts.Missing missing, Fonts fonts, ObservableValue<ColorScheme> colours, SettingsPort settings,
        Openings openings, InstantSource clock, ZoneId zone, Optional<Language> language, Optional<ThemeChoice> theme,
        Optional<String> osRelease, Optional<Path> logFile) {}
