package greenlane.feeds;

/// What came of reading a log.
public sealed interface Read {
    /// The log, with the account of every row.
    record Log(CallLog log) implements Read {}

    /// The file as a whole could not be used.
    record Refused(Refusal refusal) implements Read {}

    /// Reading was stopped on request; nothing is handed over.
    record Cancelled() implements Read {}
}
