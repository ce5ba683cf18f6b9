package greenlane.console.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The places of the console in the order of the sidebar. `Ctrl+1` to `Ctrl+9` are the first nine.
public enum PageId {
    LIVE("bi-broadcast", "shell.page.live", PageGroup.OPERATIONS, true, 1),

    GREEN_CHANNEL("bi-signpost-split", "shell.page.greenChannel", PageGroup.OPERATIONS, true, 2),

    CUSTOMER("bi-people", "shell.page.customer", PageGroup.OPERATIONS, false, 3),

    SKILLS("bi-grid-3x3-gap", "shell.page.skills", PageGroup.TEAM, true, 4),

    KPI("bi-speedometer2", "shell.page.kpi", PageGroup.TEAM, true, 5),

    STAFFING("bi-sliders", "shell.page.staffing", PageGroup.TEAM, true, 6),

    FIELD("bi-truck", "shell.page.field", PageGroup.DATA, true, 7),

    SYNC("bi-arrow-repeat", "shell.page.sync", PageGroup.DATA, true, 8),

    IMPORT("bi-box-arrow-in-down", "shell.page.import", PageGroup.DATA, false, 9),

    /// The tiers of all customers, reached from [#CUSTOMER].
    TIERS("bi-diamond-half", "shell.page.tiers", PageGroup.NONE, false, 0),
    /// The customers who have fallen silent, reached from [#CUSTOMER].
    SILENT("bi-moon", "shell.page.silent", PageGroup.NONE, false, 0),
    /// The tags customers can have, reached from [#CUSTOMER].
    TAGS("bi-tags", "shell.page.tags", PageGroup.NONE, false, 0),

    /// Where customers and purchases are brought in, reached from [#CUSTOMER].
    INTAKE("bi-person-plus", "shell.page.intake", PageGroup.NONE, false, 0),

    SETTINGS("bi-gear", "shell.page.settings", PageGroup.NONE, false, 0),

    WELCOME("bi-flag", "shell.page.welcome", PageGroup.NONE, false, 0),

    ABOUT("bi-info-circle", "shell.page.about", PageGroup.NONE, false, 0);

    private final String icon;
    private final String titleKey;
    private final PageGroup group;
    private final boolean needsData;
    private final int digit;

    PageId(String icon, String titleKey, PageGroup group, boolean needsData, int digit) {
        this.icon = icon;
        this.titleKey = titleKey;
        this.group = group;
        this.needsData = needsData;
        this.digit = digit;
    }

    /// The page's mark, a Bootstrap icon.
    public String icon() {
        return icon;
    }

    /// The key of the page's title.
    public String titleKey() {
        return titleKey;
    }

    /// The heading it stands under.
    public PageGroup group() {
        return group;
    }

    /// Whether the page has nothing to show before there is data.
    public boolean needsData() {
        return needsData;
    }

    /// The digit pressed with `Ctrl` to get here; 0 when there is none.
    public int digit() {
        return digit;
    }

    /// The place in the sidebar that stands for this page.
    public PageId place() {
        return this == TIERS || this == SILENT || this == TAGS || this == INTAKE ? CUSTOMER : this;
    }

    /// The page's name on the command line and in the names of pictures: `live`, `green-channel`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The page of a word of [#word()].
    public static Optional<PageId> ofWord(String word) {
        return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
    }

    /// The pages under a heading.
    public static List<PageId> in(PageGroup group) {
        return Arrays.stream(values()).filter(page -> page.group == group).toList();
    }
}
