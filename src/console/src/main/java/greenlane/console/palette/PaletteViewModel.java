package greenlane.console.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was typed, what fits, and which of that is chosen.
public final class PaletteViewModel {
    /// How many hits are listed.
    public static final int HITS_MAX = 50;

    private final Supplier<List<Command>> commands;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> hits = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);

    private record Hit(Command command, int score) {}

    /// @param commands everything that can be asked for, in the language of now
    public PaletteViewModel(Supplier<List<Command>> commands) {
        this.commands = commands;
        query.addListener((_, _, _) -> find());
    }

    /// Begins afresh: nothing typed, everything listed.
    void open() {
        query.set("");
        find();
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Command> hits() {
        return hits;
    }

    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// Moves the choice by so many rows, held at the ends.
    void move(int rows) {
        if (!hits.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + rows, 0, hits.size() - 1));
        }
    }

    private void find() {
        hits.setAll(commands.get().stream().filter(command -> command.ready().getAsBoolean())
                .map(command -> new Hit(command, Match.score(query.get(), command)))
                .filter(hit -> hit.score() != Match.NONE).sorted(Comparator.comparingInt(Hit::score).reversed())
                .limit(HITS_MAX).map(Hit::command).toList());
        chosen.set(0);
    }
}
