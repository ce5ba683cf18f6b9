package greenlane.console.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Language;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageView;
import greenlane.console.settings.SettingsViewModel.Length;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Labels;
import greenlane.console.theme.ThemeChoice;
import greenlane.core.floor.ServiceLevelFormula;

/// One page of settings; each takes effect at once.
public final class SettingsView implements PageView {
    /// How many stand before the choice of now in a list that is opened.
    private static final int LISTED_BEFORE = 4;

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
    private GridPane floor;
    private final Map<Length, TextField> fields;
    private final Map<Length, Label> problems = new EnumMap<>(Length.class);
    private Subscription entries = Subscription.EMPTY;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        root = Fxml.load(this, "Settings.fxml", model.texts());
        fill(language, List.of(Language.values()), model.appearance()::nameOf);
        fill(theme, List.of(ThemeChoice.values()), choice -> Labels.theme(model.texts(), choice));
        fill(density, List.of(Density.values()), choice -> Labels.density(model.texts(), choice));
        fill(formula, List.of(ServiceLevelFormula.values()), model::formula);
        fill(zone, model.zones(), Function.identity());
        zone.setOnShown(_ -> reveal(zone));
        fields = Map.of(Length.CORE, core, Length.POTENTIAL, potential, Length.ORDINARY, ordinary, Length.CUSTOM,
                custom,
                Length.ANSWER_TARGET, answerTarget, Length.SHORT_ABANDON, shortAbandon, Length.WINDOW, window);
        fields.forEach((which, field) -> problems.put(which, problem(field)));
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
        fields.forEach((which, field) -> entries = entries.and(follow(which, field)));
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
        entries.unsubscribe();
        entries = Subscription.EMPTY;
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

    /// Opens a long list where the choice of now stands, with some before it.
    private static void reveal(ComboBox<?> box) {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, box.getSelectionModel().getSelectedIndex() - LISTED_BEFORE));
        }
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> name) {
        box.getItems().setAll(choices);
        box.setConverter(new Named<>(name));
    }

    /// The place beside a field for what is wrong with it, where its note stands otherwise.
    private Label problem(TextField field) {
        Label problem = new Label();
        problem.setId(field.getId() + "-problem");
        problem.getStyleClass().add("gl-bad");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        floor.add(problem, 2, GridPane.getRowIndex(field));
        return problem;
    }

    private void show(String wrong, TextField field, Label problem) {
        problem.setText(wrong);
        Integer row = GridPane.getRowIndex(field);
        for (Node beside : floor.getChildren()) {
            if (row.equals(GridPane.getRowIndex(beside))
                    && Integer.valueOf(2).equals(GridPane.getColumnIndex(beside))) {
                seen(beside, beside.equals(problem) != wrong.isEmpty());
            }
        }
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
        field.setAccessibleHelp(wrong);
    }

    private static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /// Takes over what is typed into a field on Enter and when the field is left; Escape takes back what is wrong.
    private Subscription follow(Length which, TextField field) {
        LengthEntry entry = model.entry(which);
        if (!entry.problemProperty().get().isEmpty()) {
            // It may have been said in another language.
            entry.enter();
        }
        Label problem = Objects.requireNonNull(problems.get(which));
        Subscription said = entry.problemProperty().subscribe(wrong -> show(wrong, field, problem));
        field.textProperty().bindBidirectional(entry.textProperty());
        field.setOnAction(_ -> entry.enter());
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE && !entry.problemProperty().get().isEmpty()) {
                entry.takeBack();
                event.consume();
            }
        };
        field.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        ObservableValue<Boolean> focused = field.focusedProperty();
        Subscription left = focused.subscribe((_, now) -> {
            if (!now) {
                entry.enter();
            }
        });
        return said.and(left).and(() -> {
            field.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
            field.setOnAction(null);
            field.textProperty().unbindBidirectional(entry.textProperty());
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
