package greenlane.console.importing;

/// How a column or a row stands: an icon and a word, and a colour only where someone should act.
enum Light {
    MATCHED("bi-check-circle-fill", "gl-good", "importing.light.matched"),

    CONFIRM("bi-exclamation-triangle-fill", "gl-near", "importing.light.confirm"),

    NEEDS_ACTION("bi-x-octagon-fill", "gl-bad", "importing.light.action"),

    SKIPPED("bi-dash-circle", "gl-muted", "importing.light.skipped");

    private final String icon;
    private final String styleClass;
    private final String key;

    Light(String icon, String styleClass, String key) {
        this.icon = icon;
        this.styleClass = styleClass;
        this.key = key;
    }

    String icon() {
        return icon;
    }

    String styleClass() {
        return styleClass;
    }

    String key() {
        return key;
    }
}
