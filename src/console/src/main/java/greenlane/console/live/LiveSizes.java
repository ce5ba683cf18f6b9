package greenlane.console.live;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the panels of the page share its room. Pixels.
final class LiveSizes {
    private static final double AGENTS_WIDTH = 322;
    private static final double AGENTS_WIDTH_LATIN = 360;
    private static final double AGENTS_LEAST = 270;
    private static final double TREND_HEIGHT = 236;
    private static final double TREND_LEAST = 150;
    private static final double QUEUES_LEAST = 130;
    private static final double LISTS_LEAST = 150;

    private LiveSizes() {}

    /// Queues as high as their rows, the lists take what is left; the waiting list takes the width.
    static void apply(Region queues, Region waiting, Region agents, Region trend, Region feed, Region drill,
            boolean latin) {
        queues.setMinHeight(QUEUES_LEAST);
        VBox.setVgrow(queues, Priority.SOMETIMES);
        waiting.setPrefHeight(LISTS_LEAST);
        agents.setPrefHeight(LISTS_LEAST);
        waiting.setMinHeight(LISTS_LEAST);
        agents.setMinHeight(LISTS_LEAST);
        HBox.setHgrow(waiting, Priority.ALWAYS);
        waiting.setPrefWidth(AGENTS_WIDTH);
        waiting.setMinWidth(AGENTS_LEAST);
        agents.setPrefWidth(latin ? AGENTS_WIDTH_LATIN : AGENTS_WIDTH);
        agents.setMinWidth(AGENTS_LEAST);
        trend.setPrefHeight(TREND_HEIGHT);
        trend.setMinHeight(TREND_LEAST);
        VBox.setVgrow(feed, Priority.ALWAYS);
        VBox.setVgrow(drill, Priority.ALWAYS);
    }
}
