package greenlane.console.area;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import greenlane.console.i18n.Texts;
import greenlane.console.page.PageId;

/// The way between the pages about all customers: one by one, by tier, those who have fallen silent, and by what they need. Each of them has it in its top bar.
public final class AreaSwitch {
    private static final List<PageId> PAGES = List.of(PageId.CUSTOMER, PageId.TIERS, PageId.SILENT, PageId.TAGS);

    private AreaSwitch() {}

    /// The switch on one of the pages.
    ///
    /// @param there whether a page has a screen; one without is shown and cannot be gone to
    public static Node on(PageId here, Texts texts, Predicate<PageId> there, Consumer<PageId> go) {
        Segments<PageId> segments = new Segments<>("area", PAGES, page -> texts.text("area." + page.word()),
                PageId::word, go);
        segments.select(here);
        for (PageId page : PAGES) {
            ToggleButton button = segments.button(page);
            button.setDisable(!there.test(page));
            button.setTooltip(new Tooltip(texts.text(page.titleKey())));
        }
        // The top bar is outside the page, whose style sheet it would otherwise be without.
        segments.node().getStylesheets()
                .add(Objects.requireNonNull(AreaSwitch.class.getResource("area.css")).toExternalForm());
        return segments.node();
    }
}
