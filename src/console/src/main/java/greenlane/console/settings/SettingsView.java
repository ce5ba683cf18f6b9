package greenlane.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Language;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageView;
import greenlane.console.settings.SettingsViewModel.Length;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Labels;
import greenlane.console.theme.ThemeChoice;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ServiceLevelFormula;

/// One page of settings; each takes effect at once.
public final class SettingsView implements PageView {
    private final SettingsViewModel model;
    private final Parent root;
    private final ChangeListener<Language> languageChosen = (_, _, chosen) -> choose(chosen);
    private final ChangeListener<Number> scaleMoved = (_, _, percent) -> scaled(percent);
    @FXML
    private ComboBox<Language> language;
    @FXML
    private ComboBox<ThemeChoice> theme;
    @FXML
    private ComboBox<Density> density;
    @FXML
    private Slider scale;
    @FXML
    private Label scaleValue;
    @FXML
    private TextField core;
    @FXML
    private TextField potential;
    @FXML
    private TextField ordinary;
    @FXML
    private TextField custom;
    @FXML
    private TextField answerTarget;
    @FXML
    private TextField shortAbandon;
    @FXML
    private TextField window;
    @FXML
    private ComboBox<ServiceLevelFormula> formula;
    @FXML
    private ComboBox<String> zone;
    @FXML
    private Label problem;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        root = Fxml.load(this, "Settings.fxml", model.texts());
        fill(language, List.of(Language.values()), model.appearance()::nameOf);
        fill(theme, List.of(ThemeChoice.values()), choice -> Labels.theme(model.texts(), choice));
        fill(density, List.of(Density.values()), choice -> Labels.density(model.texts(), choice));
        fill(formula, List.of(ServiceLevelFormula.values()), model::formula);
        fill(zone, model.zones(), Function.identity());
        length(core, model.promise(Tier.CORE), typed -> model.promise(Tier.CORE, typed));
        length(potential, model.promise(Tier.POTENTIAL), typed -> model.promise(Tier.POTENTIAL, typed));
        length(ordinary, model.promise(Tier.ORDINARY), typed -> model.promise(Tier.ORDINARY, typed));
        length(custom, model.promise(Tier.CUSTOM), typed -> model.promise(Tier.CUSTOM, typed));
        length(answerTarget, model.length(Length.ANSWER_TARGET), typed -> model.length(Length.ANSWER_TARGET, typed));
        length(shortAbandon, model.length(Length.SHORT_ABANDON), typed -> model.length(Length.SHORT_ABANDON, typed));
        length(window, model.length(Length.WINDOW), typed -> model.length(Length.WINDOW, typed));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Node> contextControls() {
        Button about = new Button(model.texts().text("settings.about"), new FontIcon("bi-info-circle"));
        about.getStyleClass().add("small");
        about.setId("settings-about");
        about.setMinWidth(Region.USE_PREF_SIZE);
        about.setOnAction(_ -> model.openAbout());
        return Optional.of(about);
    }

    @Override
    public void attach() {
        Appearance appearance = model.appearance();
        language.setValue(model.texts().language());
        language.valueProperty().addListener(languageChosen);
        theme.valueProperty().bindBidirectional(appearance.themeProperty());
        density.valueProperty().bindBidirectional(appearance.densityProperty());
        formula.valueProperty().bindBidirectional(model.formulaProperty());
        scale.setValue(appearance.scaleProperty().get());
        scale.valueProperty().addListener(scaleMoved);
        scaled(appearance.scaleProperty().get());
        zone.setValue(model.zone());
        zone.setOnAction(_ -> model.zone(zone.getValue()));
        problem.textProperty().bind(model.problemProperty());
    }

    @Override
    public void detach() {
        Appearance appearance = model.appearance();
        language.valueProperty().removeListener(languageChosen);
        theme.valueProperty().unbindBidirectional(appearance.themeProperty());
        density.valueProperty().unbindBidirectional(appearance.densityProperty());
        formula.valueProperty().unbindBidirectional(model.formulaProperty());
        scale.valueProperty().removeListener(scaleMoved);
        zone.setOnAction(null);
        // A list that is still down would stay behind without its box.
        List.of(language, theme, density, formula, zone).forEach(ComboBox::hide);
        problem.textProperty().unbind();
    }

    private void choose(Language chosen) {
        // The view is rebuilt by the change, which must not happen while the box is still busy with it.
        Platform.runLater(() -> model.languages().choose(chosen));
    }

    private void scaled(Number percent) {
        int step = Math.round(percent.floatValue() / Appearance.SCALE_STEP) * Appearance.SCALE_STEP;
        scaleValue.setText(model.texts().text("settings.scale.value", step));
        model.appearance().scaleTo(step);
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> name) {
        box.getItems().setAll(choices);
        box.setConverter(new Named<>(name));
    }

    private static void length(TextField field, String stands, UnaryOperator<String> typed) {
        field.setText(stands);
        field.setOnAction(_ -> field.setText(typed.apply(field.getText())));
        ObservableValue<Boolean> focused = field.focusedProperty();
        focused.subscribe(now -> {
            if (!now) {
                field.setText(typed.apply(field.getText()));
            }
        });
    }

    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T choice) {
            return choice == null ? "" : name.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }
}
