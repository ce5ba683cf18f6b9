package greenlane.console.live;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the panels of the page share its room. Pixels.
final class LiveSizes {
    private static final double AGENTS_WIDTH = 354;
    private static final double AGENTS_WIDTH_LATIN = 376;
    private static final double AGENTS_LEAST = 270;
    private static final double TREND_HEIGHT = 236;
    private static final double TREND_LEAST = 150;
    private static final double QUEUES_LEAST = 130;
    private static final double LISTS_LEAST = 170;

    private static final double DRAWN_WIDTH = 1440;
    private static final double RAIL_WIDTH = 300;
    private static final double RAIL_WIDTH_MOST = 440;
    private static final double SHARE = 0.2;

    private LiveSizes() {}

    /// How wide the rail is in a window of a width: the primary table gets most of what is more than was drawn.
    static double railWidth(double windowWidth) {
        return Math.clamp(RAIL_WIDTH + Math.round((windowWidth - DRAWN_WIDTH) * SHARE), RAIL_WIDTH, RAIL_WIDTH_MOST);
    }

    /// How wide the agents are in a window of a width.
    static double agentsWidth(double windowWidth, boolean latin) {
        return (latin ? AGENTS_WIDTH_LATIN : AGENTS_WIDTH)
                + Math.max(0, Math.round((windowWidth - DRAWN_WIDTH) * SHARE));
    }

    /// Queues as high as their rows, the lists take what is left; the waiting list takes the width.
    static void apply(Region queues, Region waiting, Region agents, Region trend, Region feed, Region drill) {
        queues.setMinHeight(QUEUES_LEAST);
        VBox.setVgrow(queues, Priority.SOMETIMES);
        waiting.setPrefHeight(LISTS_LEAST);
        agents.setPrefHeight(LISTS_LEAST);
        waiting.setMinHeight(LISTS_LEAST);
        agents.setMinHeight(LISTS_LEAST);
        HBox.setHgrow(waiting, Priority.ALWAYS);
        waiting.setPrefWidth(AGENTS_WIDTH);
        waiting.setMinWidth(AGENTS_LEAST);
        agents.setMinWidth(AGENTS_LEAST);
        trend.setPrefHeight(TREND_HEIGHT);
        trend.setMinHeight(TREND_LEAST);
        VBox.setVgrow(feed, Priority.ALWAYS);
        VBox.setVgrow(drill, Priority.ALWAYS);
    }
}
