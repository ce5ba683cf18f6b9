package greenlane.console.table;

/// The typefaces of a cell. What they are is said in CSS on the table's text nodes of the same style class.
public enum Face {
    BODY("face-body"), EMPH("face-emph"), CAPTION("face-caption");

    private final String styleClass;

    Face(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
