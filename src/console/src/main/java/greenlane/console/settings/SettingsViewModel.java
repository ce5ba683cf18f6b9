package greenlane.console.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.theme.Appearance;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;

/// The settings as they stand, and what is said of one that cannot be.
public final class SettingsViewModel {
    /// Figures of less than that are of no one: a few calls at most.
    private static final Duration WINDOW_MIN = Duration.ofMinutes(1);

    private final Texts texts;
    private final Appearance appearance;
    private final LanguageChoice languages;
    private final Preferences preferences;
    private final Runnable about;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// A length of the floor policy that people set, except the promises.
    enum Length {
        ANSWER_TARGET, SHORT_ABANDON, WINDOW
    }

    /// @param about goes to the about page
    public SettingsViewModel(Texts texts, Appearance appearance, LanguageChoice languages, Preferences preferences,
            Runnable about) {
        this.texts = texts;
        this.appearance = appearance;
        this.languages = languages;
        this.preferences = preferences;
        this.about = about;
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

    /// What is wrong with the last length that was typed; empty when nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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

    String promise(Tier tier) {
        return DurationText.write(policy().promise(tier));
    }

    String length(Length which) {
        return DurationText.write(switch (which) {
            case ANSWER_TARGET -> policy().answerTarget();
            case SHORT_ABANDON -> policy().shortAbandon();
            case WINDOW -> policy().window();
        });
    }

    /// Sets a promise as typed. Returns the text that now stands for it.
    String promise(Tier tier, String typed) {
        Map<Tier, Duration> promises = new EnumMap<>(policy().promises());
        DurationText.read(typed).ifPresentOrElse(length -> {
            promises.put(tier, length);
            FloorPolicy now = policy();
            set(now.answerTarget(), promises, now.shortAbandon(), now.window());
        }, () -> refuse(typed));
        return promise(tier);
    }

    /// Sets a length as typed. Returns the text that now stands for it.
    String length(Length which, String typed) {
        FloorPolicy now = policy();
        DurationText.read(typed).ifPresentOrElse(length -> {
            switch (which) {
                case ANSWER_TARGET -> set(length, now.promises(), now.shortAbandon(), now.window());
                case SHORT_ABANDON -> set(now.answerTarget(), now.promises(), length, now.window());
                case WINDOW -> set(now.answerTarget(), now.promises(), now.shortAbandon(), length);
            }
        }, () -> refuse(typed));
        return length(which);
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

    private void set(Duration answerTarget, Map<Tier, Duration> promises, Duration shortAbandon, Duration window) {
        if (!answerTarget.isPositive() || promises.values().stream().anyMatch(promise -> !promise.isPositive())
                || !window.isPositive()) {
            problem.set(texts.text("settings.problem.zero"));
            return;
        }
        if (window.compareTo(WINDOW_MIN) < 0) {
            problem.set(texts.text("settings.problem.windowShort"));
            return;
        }
        if (window.compareTo(FloorPolicy.WINDOW_MAX) > 0) {
            problem.set(texts.text("settings.problem.window", FloorPolicy.WINDOW_MAX.toHours()));
            return;
        }
        problem.set("");
        preferences.policyProperty()
                .set(new FloorPolicy(answerTarget, promises, shortAbandon, window, policy().zone()));
    }

    private void refuse(String typed) {
        problem.set(texts.text("settings.problem.form", typed));
    }
}
