package greenlane.console.table;

/// The colours a cell may be drawn in, by what they mean. Each is a CSS property of the table, `-gl-ink-` and its
/// name, so a theme or a state such as `:stale` decides what it looks like.
public enum Ink {
    PANEL, TEXT, MUTED, SUBTLE, ACCENT, SUCCESS, WARNING, DANGER, ACCENT_BAR, SUCCESS_BAR, WARNING_BAR, DANGER_BAR, NEUTRAL_BAR, TRACK, TICK, TIER_CORE_BACK, TIER_CORE_TEXT, TIER_POTENTIAL_BACK, TIER_POTENTIAL_TEXT, TIER_POTENTIAL_LINE, LINE, ROW_LINE, HOVER, SELECTED, SELECTED_MARK, FLASH, FOCUS, TOTALS, PLACEHOLDER;

    private final String property = "-gl-ink-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    /// The CSS property that holds this colour.
    public String property() {
        return property;
    }
}
