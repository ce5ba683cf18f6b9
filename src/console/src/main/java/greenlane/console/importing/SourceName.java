package greenlane.console.importing;

import java.util.regex.Pattern;

/// A name for where a file's contacts come from, made of the file's name without what changes from export to export, so that the
/// next month's file has the same.
final class SourceName {
    /// How long it can be; the store takes no more.
    static final int CHARS_MAX = 64;
    private static final Pattern ENDINGS = Pattern.compile("(\\.(csv|tsv|txt|gz|log))+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGING = Pattern.compile("[\\s\\d_().\\-]+$");

    private SourceName() {}

    static String of(String fileName) {
        String stem = ENDINGS.matcher(fileName.strip()).replaceAll("");
        String name = CHANGING.matcher(stem).replaceAll("");
        if (name.isBlank()) {
            name = stem.isBlank() ? "import" : stem;
        }
        return name.substring(0, Math.min(name.length(), CHARS_MAX));
    }
}
