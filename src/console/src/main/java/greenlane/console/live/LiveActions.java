package greenlane.console.live;

/// What the Live page asks of the console around it.
public interface LiveActions {
    /// Goes to where a source is chosen.
    void chooseSource();

    /// Opens the source of now once more after it failed.
    void retry();

    /// Lets people save rows as a file. `csv` is text with commas and line ends; the file is written as UTF-8 with a byte order mark.
    void export(String suggestedName, String csv);
}
