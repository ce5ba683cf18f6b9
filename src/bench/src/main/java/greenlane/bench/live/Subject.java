package greenlane.bench.live;

import java.util.List;

import javafx.scene.Node;

/// A table under measurement.
interface Subject {
    Node node();

    /// Called once a frame after the rows changed; `changes` are pairs of row and cell.
    void changed(List<BenchRow> rows, int[] changes, int count);
}
