package greenlane.console.importing;

/// The steps of an import in their order.
enum ImportStep {
    FILE("importing.step.file"), MAPPING("importing.step.mapping"), CHECK("importing.step.check"), IMPORT(
            "importing.step.import");

    private final String key;

    ImportStep(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
