package greenlane.feeds;

/// Where rows go that could not be used. Called on the reading thread.
public interface RejectSink {
    /// Takes a rejected row as it stands in the file.
    void rejected(RowProblem problem, String verbatim);

    /// Keeps nothing; the report still counts.
    RejectSink NONE = (_, _) -> {};
}
