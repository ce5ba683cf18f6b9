package greenlane.feeds;

/// What came of going through a file row by row.
public sealed interface Scan {
    /// Gone through, to its end or to where it broke off.
    record Done(LogReport report) implements Scan {}

    /// The file as a whole could not be used.
    record Refused(Refusal refusal) implements Scan {}

    /// Stopped on request.
    record Cancelled() implements Scan {}
}
