package greenlane.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.settings.SettingsPort;
import greenlane.console.theme.Fonts;
import greenlane.core.floor.FloorPolicy;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.store.Store;

/// What the console is put into by tests: a fixed moment in Shanghai, nothing kept, and a floor on threads of its own.
final class TestSurroundings {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-12T06:32:08Z"));

    private TestSurroundings() {}

    /// A desk that carries out on the reading thread what a log has come to.
    static FloorDesk desk() {
        return desk(Runnable::run, () -> false);
    }

    static FloorDesk desk(Executor onScreen, BooleanSupplier room) {
        return new FloorDesk(FloorPolicy.example(ZONE), CLOCK,
                new PlaybackRuntime(CLOCK, System::nanoTime, Thread.ofPlatform().daemon().factory()), onScreen, room);
    }

    static Surroundings of(FloorDesk desk, Fonts fonts, ObservableValue<ColorScheme> colours, SettingsPort settings,
            Optional<Language> language, Optional<String> osRelease) {
        return new Surroundings(Texts.Missing.FAIL, fonts, colours, settings, desk, Optional.empty(), false,
                Runnable::run, CLOCK, System::nanoTime, ZONE, language, Optional.empty(), osRelease,
                Optional.empty());
    }

    /// The same over a store.
    ///
    /// @param stored whether it holds contacts
    static Surroundings over(Store store, boolean stored, Executor worker, FloorDesk desk, Fonts fonts,
            SettingsPort settings, Optional<Language> language) {
        return new Surroundings(Texts.Missing.FAIL, fonts, light(), settings, desk, Optional.of(store), stored, worker,
                CLOCK, System::nanoTime, ZONE, language, Optional.empty(), Optional.of(""), Optional.empty());
    }

    static ObservableValue<ColorScheme> light() {
        return new SimpleObjectProperty<>(ColorScheme.LIGHT);
    }
}
