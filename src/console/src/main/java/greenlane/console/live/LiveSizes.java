package greenlane.console.live;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the panels of the page share its room. Lengths are pixels for text of the usual size and grow with the text: a window
/// with large text is laid out like a smaller one.
///
/// @param scale how large text is, as a share of the usual size
/// @param windowWidth the window's width in pixels
record LiveSizes(double scale, double windowWidth) {
    /// Below this width of the window the rail is a drawer.
    private static final double DRAWER_BELOW = 1280;
    /// Below this width of the page the lists stand under each other.
    private static final double STACKED_BELOW = 620;
    private static final double AGENTS_WIDTH = 354;
    private static final double AGENTS_WIDTH_LATIN = 376;
    private static final double WAITING_LEAST = 290;
    private static final double AGENTS_LEAST = 276;
    private static final double TREND_HEIGHT = 236;
    private static final double TREND_LEAST = 150;
    private static final double DRAWN_WIDTH = 1440;
    private static final double RAIL_WIDTH = 300;
    private static final double RAIL_WIDTH_DETAILED = 364;
    private static final double RAIL_WIDTH_MOST = 440;
    private static final double RAIL_OF_PAGE_MOST = 0.85;
    private static final double SHARE = 0.2;

    /// The window's width as text of the usual size would see it.
    private double width() {
        return windowWidth / scale;
    }

    /// Whether the rail lies over the page and is called for.
    boolean drawer() {
        return width() < DRAWER_BELOW;
    }

    /// Whether the lists stand under each other in a page of a width.
    boolean stacked(double pageWidth) {
        return pageWidth / scale < STACKED_BELOW;
    }

    /// How wide the rail is: the primary table gets most of what is more than was drawn.
    ///
    /// @param detailed contacts are listed in it, which need more room than figures do
    double rail(double pageWidth, boolean detailed) {
        double least = detailed ? RAIL_WIDTH_DETAILED : RAIL_WIDTH;
        double wide = Math.clamp(RAIL_WIDTH + (width() - DRAWN_WIDTH) * SHARE, least, RAIL_WIDTH_MOST) * scale;
        return Math.rint(pageWidth <= 0 ? wide : Math.min(wide, pageWidth * RAIL_OF_PAGE_MOST));
    }

    /// How wide the agents are.
    double agents(boolean latin) {
        return Math.rint(((latin ? AGENTS_WIDTH_LATIN : AGENTS_WIDTH) + Math.max(0, (width() - DRAWN_WIDTH) * SHARE))
                * scale);
    }

    /// Says which panels take what is left: queues are as high as their rows, the waiting list takes the width.
    static void share(Region queues, Region waiting, Region agents, Region feed, Region drill) {
        VBox.setVgrow(queues, Priority.SOMETIMES);
        for (Region list : new Region[]{waiting, agents}) {
            VBox.setVgrow(list, Priority.ALWAYS);
            list.setPrefHeight(0);
        }
        HBox.setHgrow(waiting, Priority.ALWAYS);
        VBox.setVgrow(feed, Priority.ALWAYS);
        VBox.setVgrow(drill, Priority.ALWAYS);
    }

    /// Gives the panels their least sizes and those they would like.
    void apply(Region waiting, Region agents, Region trend, boolean latin) {
        waiting.setPrefWidth(Math.rint(AGENTS_WIDTH * scale));
        waiting.setMinWidth(Math.rint(WAITING_LEAST * scale));
        agents.setPrefWidth(agents(latin));
        agents.setMinWidth(Math.rint(AGENTS_LEAST * scale));
        trend.setPrefHeight(Math.rint(TREND_HEIGHT * scale));
        trend.setMinHeight(Math.rint(TREND_LEAST * scale));
    }
}
