package greenlane.console.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.ThemeChoice;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;

/// Brings what was kept into the console at its start, and keeps each change from then on.
///
/// A kept text that is not understood is left alone, logged, and the default stands.
public final class Preferences {
    /// The key of the language's tag.
    public static final String LANGUAGE = "console.language";
    /// The key of the theme's word.
    public static final String THEME = "console.theme";
    private static final String DENSITY = "console.density";
    private static final String SCALE = "console.scale";
    private static final String FOLDED = "console.sidebarFolded";
    private static final String WINDOW_PLACE = "console.window";
    private static final String ANSWER_TARGET = "floor.answerTargetSeconds";
    private static final String SHORT_ABANDON = "floor.shortAbandonSeconds";
    private static final String WINDOW = "floor.windowSeconds";
    private static final String PROMISE = "floor.promiseSeconds.";
    private static final String FORMULA = "floor.serviceLevelFormula";
    private static final String ZONE = "floor.zone";
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final SettingsPort port;
    private final ObjectProperty<FloorPolicy> policy;
    private final ObjectProperty<ServiceLevelFormula> formula;

    /// @param zone the centre's zone while none was set
    public Preferences(SettingsPort port, ZoneId zone) {
        this.port = port;
        policy = new SimpleObjectProperty<>(
                policyKept(FloorPolicy.example(kept(ZONE, Preferences::zone).orElse(zone))));
        formula = new SimpleObjectProperty<>(
                kept(FORMULA, Preferences::formula).orElse(ServiceLevelFormula.OF_OFFERED));
        policy.addListener((_, _, now) -> keep(now));
        formula.addListener((_, _, now) -> port.put(FORMULA, word(now)));
    }

    /// The promises and rules of the floor.
    public ObjectProperty<FloorPolicy> policyProperty() {
        return policy;
    }

    /// What the service level is divided by.
    public ObjectProperty<ServiceLevelFormula> formulaProperty() {
        return formula;
    }

    /// The language people chose, if they did.
    public Optional<Language> language() {
        return kept(LANGUAGE, Language::ofTag);
    }

    /// Sets the look that was kept and keeps what changes.
    ///
    /// @param forThisRun a theme that goes before the one that was kept, and is not kept itself
    public void follow(Texts texts, Appearance appearance, Optional<ThemeChoice> forThisRun) {
        kept(THEME, ThemeChoice::ofWord).ifPresent(appearance.themeProperty()::set);
        kept(DENSITY, Density::ofWord).ifPresent(appearance.densityProperty()::set);
        kept(SCALE, Preferences::number).ifPresent(percent -> appearance.scaleTo(Math.toIntExact(percent)));
        forThisRun.ifPresent(appearance.themeProperty()::set);
        texts.languageProperty().addListener((_, _, now) -> port.put(LANGUAGE, now.tag()));
        appearance.themeProperty().addListener((_, _, now) -> port.put(THEME, now.word()));
        appearance.densityProperty().addListener((_, _, now) -> port.put(DENSITY, now.word()));
        appearance.scaleProperty().addListener((_, _, now) -> port.put(SCALE, now.toString()));
    }

    /// Folds the sidebar as it was and keeps what changes.
    public void followSidebar(BooleanProperty folded) {
        kept(FOLDED, Preferences::truth).ifPresent(folded::set);
        folded.addListener((_, _, now) -> port.put(FOLDED, now.toString()));
    }

    /// Where the window stood last, if it was ever kept.
    public Optional<WindowPlace> windowPlace() {
        return kept(WINDOW_PLACE, WindowPlace::read);
    }

    /// Keeps where the window stands.
    public void keep(WindowPlace place) {
        port.put(WINDOW_PLACE, place.written());
    }

    private FloorPolicy policyKept(FloorPolicy example) {
        Map<Tier, Duration> promises = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            promises.put(tier, seconds(PROMISE + tier.code(), example.promise(tier)));
        }
        try {
            return new FloorPolicy(seconds(ANSWER_TARGET, example.answerTarget()), promises,
                    seconds(SHORT_ABANDON, example.shortAbandon()), seconds(WINDOW, example.window()), example.zone());
        } catch (IllegalArgumentException e) {
            LOG.warn("the kept floor policy is refused, the example set stands: {}", e.getMessage());
            return example;
        }
    }

    private void keep(FloorPolicy now) {
        port.put(ANSWER_TARGET, Long.toString(now.answerTarget().toSeconds()));
        port.put(SHORT_ABANDON, Long.toString(now.shortAbandon().toSeconds()));
        port.put(WINDOW, Long.toString(now.window().toSeconds()));
        port.put(ZONE, now.zone().getId());
        now.promises().forEach((tier, promise) -> port.put(PROMISE + tier.code(), Long.toString(promise.toSeconds())));
    }

    private Duration seconds(String key, Duration otherwise) {
        return kept(key, Preferences::number).map(Duration::ofSeconds).orElse(otherwise);
    }

    private <T> Optional<T> kept(String key, Function<String, Optional<T>> read) {
        Optional<String> text = port.get(key);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            LOG.warn("the setting {} is not understood: {}", key, text.get());
        }
        return value;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return Optional.of(text).filter(it -> it.equals("true") || it.equals("false")).map(Boolean::valueOf);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceLevelFormula> formula(String text) {
        for (ServiceLevelFormula formula : ServiceLevelFormula.values()) {
            if (word(formula).equals(text)) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }

    private static String word(ServiceLevelFormula formula) {
        return formula.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
