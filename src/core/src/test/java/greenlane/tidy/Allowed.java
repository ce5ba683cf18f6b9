package greenlane.tidy;

import java.util.List;

/// What the tidy tests let pass, each by name and with its reason. A file that is no longer there fails the test.
///
/// Paths are from the root of the checkout; a method is written `path#method`, a text by its key.
record Allowed(List<Entry> entries) {
    /// Files of more than 400 lines. None may pass 500.
    static final Allowed LONG_FILE = of();
    /// Methods of more than 60 lines.
    static final Allowed LONG_METHOD = of();
    /// Files that write colours although they are no token file.
    static final Allowed COLOUR = of();
    /// Files that catch everything, because a thread ends there and nothing above would hear of it.
    static final Allowed THREAD_EDGE = of(
            new Entry("src/store/src/main/java/greenlane/store/contact/ContactWriter.java",
                    "one batch that cannot be written must not stop all later ones; it is logged and counted"));
    /// Views that are built in Java alone.
    static final Allowed VIEW_WITHOUT_FXML = of();
    /// Dependencies that the root pom manages that no module names.
    static final Allowed UNUSED_DEPENDENCY = of(
            new Entry("javafx-base", "comes with javafx-controls, whose version it must share"),
            new Entry("javafx-graphics", "comes with javafx-controls, whose version it must share"),
            new Entry("jmh-generator-annprocess", "the measurements that need it are being written"));
    /// Texts with a word of another script.
    static final Allowed SCRIPT = of();

    static final List<Allowed> BY_FILE = List.of(LONG_FILE, LONG_METHOD, COLOUR, THREAD_EDGE, VIEW_WITHOUT_FXML);

    /// One exception.
    record Entry(String name, String reason) {
        Entry {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(name + " is allowed without a reason");
            }
        }
    }

    static Allowed of(Entry... entries) {
        return new Allowed(List.of(entries));
    }

    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    boolean has(String name) {
        return names().contains(name);
    }
}
