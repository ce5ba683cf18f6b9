package greenlane.console.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

/// One of a few, side by side; one is always chosen.
public final class Segments<T> {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox row = new HBox();

    /// @param id of the row; those of its buttons begin with it and end with `word`
    /// @param chosen told of what a person chooses
    public Segments(String id, List<T> choices, Function<T, String> name, Function<T, String> word,
            Consumer<T> chosen) {
        row.setId(id);
        row.getStyleClass().add("gl-area-segments");
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId(id + "-" + word.apply(choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(choice.equals(choices.getFirst())
                    ? Styles.LEFT_PILL
                    : choice.equals(choices.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setOnAction(_ -> {
                select(choice);
                chosen.accept(choice);
            });
            buttons.put(choice, button);
            row.getChildren().add(button);
        }
    }

    /// Shows what is chosen.
    public void select(T choice) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(choice)));
    }

    /// The button of a choice.
    public ToggleButton button(T choice) {
        return Objects.requireNonNull(buttons.get(choice), "not among the choices");
    }

    /// The row.
    public Parent node() {
        return row;
    }
}
