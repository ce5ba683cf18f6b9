package greenlane.console.page;

/// A heading of the sidebar.
public enum PageGroup {
    OPERATIONS("shell.group.operations"), TEAM("shell.group.team"), DATA("shell.group.data"),
    /// Not under a heading: settings at the foot, and pages reached by other ways.
    NONE("");

    private final String titleKey;

    PageGroup(String titleKey) {
        this.titleKey = titleKey;
    }

    /// The key of the heading; empty for [#NONE].
    public String titleKey() {
        return titleKey;
    }
}
