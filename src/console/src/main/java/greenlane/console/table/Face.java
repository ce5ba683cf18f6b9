package greenlane.console.table;

/// The typefaces of a cell. CSS says what they are, by style class, on texts that the table holds without showing them.
public enum Face {
    BODY("face-body"), EMPH("gl-emph"), CAPTION("face-caption");

    private final String styleClass;

    Face(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
