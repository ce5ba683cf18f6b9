package greenlane.console.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;

import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.theme.Appearance;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;

/// The settings as they stand, and as they are typed.
public final class SettingsViewModel {
    /// Figures of less than that are of no one: a few calls at most.
    private static final Duration WINDOW_MIN = Duration.ofMinutes(1);

    private final Texts texts;
    private final Appearance appearance;
    private final LanguageChoice languages;
    private final Preferences preferences;
    private final Runnable about;
    private final Map<Length, LengthEntry> entries = new EnumMap<>(Length.class);

    /// A length of the floor policy that people set.
    enum Length {
        CORE("settings.promise.core"), POTENTIAL("settings.promise.potential"), ORDINARY(
                "settings.promise.ordinary"), CUSTOM("settings.promise.custom"), ANSWER_TARGET(
                        "settings.answerTarget"), SHORT_ABANDON("settings.shortAbandon"), WINDOW("settings.window");

        private final String key;

        Length(String key) {
            this.key = key;
        }
    }

    /// @param about goes to the about page
    public SettingsViewModel(Texts texts, Appearance appearance, LanguageChoice languages, Preferences preferences,
            Runnable about) {
        this.texts = texts;
        this.appearance = appearance;
        this.languages = languages;
        this.preferences = preferences;
        this.about = about;
        for (Length which : Length.values()) {
            entries.put(which, new LengthEntry(() -> standing(which), length -> set(which, length),
                    length -> refusal(which, length),
                    typed -> texts.text("settings.problem.form", name(which), typed)));
        }
    }

    void openAbout() {
        about.run();
    }

    Texts texts() {
        return texts;
    }

    Appearance appearance() {
        return appearance;
    }

    LanguageChoice languages() {
        return languages;
    }

    ObjectProperty<ServiceLevelFormula> formulaProperty() {
        return preferences.formulaProperty();
    }

    /// A length as it is typed.
    LengthEntry entry(Length which) {
        LengthEntry entry = entries.get(which);
        if (entry == null) {
            throw new IllegalStateException("no entry for " + which);
        }
        return entry;
    }

    private String name(Length which) {
        return texts.text(which.key);
    }

    String zone() {
        return policy().zone().getId();
    }

    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("SystemV"))
                .sorted().toList();
    }

    void zone(String id) {
        FloorPolicy now = policy();
        preferences.policyProperty().set(new FloorPolicy(now.answerTarget(), now.promises(), now.shortAbandon(),
                now.window(), ZoneId.of(id)));
    }

    /// The name of a formula.
    String formula(ServiceLevelFormula formula) {
        return texts.text(switch (formula) {
            case OF_OFFERED -> "settings.formula.offered";
            case OF_OFFERED_LESS_EARLY_ABANDONS -> "settings.formula.offeredLessEarly";
            case OF_ANSWERED -> "settings.formula.answered";
        });
    }

    private FloorPolicy policy() {
        return preferences.policyProperty().get();
    }

    private Duration standing(Length which) {
        FloorPolicy now = policy();
        return switch (which) {
            case CORE -> now.promise(Tier.CORE);
            case POTENTIAL -> now.promise(Tier.POTENTIAL);
            case ORDINARY -> now.promise(Tier.ORDINARY);
            case CUSTOM -> now.promise(Tier.CUSTOM);
            case ANSWER_TARGET -> now.answerTarget();
            case SHORT_ABANDON -> now.shortAbandon();
            case WINDOW -> now.window();
        };
    }

    private void set(Length which, Duration length) {
        FloorPolicy now = policy();
        preferences.policyProperty().set(switch (which) {
            case CORE -> promising(Tier.CORE, length);
            case POTENTIAL -> promising(Tier.POTENTIAL, length);
            case ORDINARY -> promising(Tier.ORDINARY, length);
            case CUSTOM -> promising(Tier.CUSTOM, length);
            case ANSWER_TARGET -> new FloorPolicy(length, now.promises(), now.shortAbandon(), now.window(),
                    now.zone());
            case SHORT_ABANDON -> new FloorPolicy(now.answerTarget(), now.promises(), length, now.window(),
                    now.zone());
            case WINDOW -> new FloorPolicy(now.answerTarget(), now.promises(), now.shortAbandon(), length,
                    now.zone());
        });
    }

    private FloorPolicy promising(Tier tier, Duration length) {
        FloorPolicy now = policy();
        Map<Tier, Duration> promises = new EnumMap<>(now.promises());
        promises.put(tier, length);
        return new FloorPolicy(now.answerTarget(), promises, now.shortAbandon(), now.window(), now.zone());
    }

    private Optional<String> refusal(Length which, Duration length) {
        if (!length.isPositive() && which != Length.SHORT_ABANDON) {
            return Optional.of(texts.text("settings.problem.zero", name(which)));
        }
        boolean fits = which != Length.WINDOW
                || (length.compareTo(WINDOW_MIN) >= 0 && length.compareTo(FloorPolicy.WINDOW_MAX) <= 0);
        return fits
                ? Optional.empty()
                : Optional.of(texts.text("settings.problem.window", name(which), DurationText.write(WINDOW_MIN),
                        DurationText.write(FloorPolicy.WINDOW_MAX)));
    }
}
