package greenlane.feeds;

/// The kinds of dirt found in rows of files. Each is counted apart and known everywhere by its [#code()].
///
/// What was done about a row (rejected, repaired, used as it is) is said by the [RowProblem], because formats differ: a
/// negative length can be repaired where clocks stand beside it, and cannot where it is all there is.
public enum Dirt {
    /// More or fewer columns than the header or the format has.
    WRONG_COLUMN_COUNT("wrong-column-count", "has the wrong number of columns"),
    /// Longer than the reader's limit of a line.
    LINE_TOO_LONG("line-too-long", "is longer than a line may be"),
    /// Bytes that are not text in the file's encoding.
    BAD_ENCODING("bad-encoding", "holds bytes that are not text in the file's encoding"),
    /// The last row of a file that breaks off in its middle.
    CUT_OFF("cut-off-row", "is cut off where the file breaks off"),
    /// A quoted field that never ends.
    OPEN_QUOTE("open-quote", "opens a quote that is never closed"),
    /// A value that must be there is not.
    MISSING_VALUE("missing-value", "has no value"),
    /// A time of day or a timestamp that cannot be read.
    NOT_A_TIME("not-a-time", "is not a time"),
    /// A date that cannot be read.
    NOT_A_DATE("not-a-date", "is not a date"),
    /// A number or a length of time that cannot be read.
    NOT_A_NUMBER("not-a-number", "is not a number"),
    /// A length of time below zero.
    NEGATIVE_DURATION("negative-duration", "is a negative length of time"),
    /// A length of time longer than a contact can last.
    TOO_LONG_DURATION("too-long-duration", "is longer than a contact can last"),
    /// A later step's clock lies before an earlier step's by more than clocks differ.
    STEP_BACK("step-back", "lies before the step that precedes it"),
    /// A stated length differs from the clocks beside it.
    DURATION_MISMATCH("duration-mismatch", "differs from the clocks beside it"),
    /// A contact that ran past midnight: its later steps belong to the next day.
    PAST_MIDNIGHT("past-midnight", "lies past midnight"),
    /// An outcome the format or the mapping does not know.
    UNKNOWN_OUTCOME("unknown-outcome", "is not a known outcome"),
    /// A type code outside the source's list, or one that had to be trimmed.
    STRAY_TYPE("stray-type", "is not one of the source's types"),
    /// Answered, but the source does not say by whom.
    NO_SERVER("no-server", "does not name the agent who answered"),
    /// Answered, but the source has no times of the conversation.
    NO_SERVICE_TIME("no-service-time", "has no times of the conversation"),
    /// Given up by the customer, and yet with times of a conversation.
    SERVICE_AFTER_HANG("service-after-hang", "has a conversation although the customer gave up"),
    /// A number that went through a spreadsheet and lost its digits.
    DAMAGED_NUMBER("damaged-number", "lost digits in a spreadsheet"),
    /// A tier the mapping does not know; the contact counts as ordinary.
    UNKNOWN_TIER("unknown-tier", "is not a known tier"),
    /// The name of a tag the library does not have.
    UNKNOWN_TAG("unknown-tag", "is not a tag of the library"),
    /// A word that stands neither for yes nor for no.
    NOT_YES_OR_NO("not-yes-or-no", "is neither yes nor no"),
    /// The length of a wait is not told; the contact belongs in no figure made of waits.
    UNKNOWN_WAIT("unknown-wait", "does not say how long the customer waited"),
    /// A word of the log that is not known; counted by name among the row classes.
    UNKNOWN_VERB("unknown-verb", "is not a known event"),
    /// The log begins after the contact did; its beginning was worked out from the lengths in this row.
    MISSING_ENTRY("missing-entry", "tells of a contact whose beginning is not in the file"),
    /// Tells of a contact that is not in the file, or no longer open.
    UNKNOWN_VISIT("unknown-visit", "tells of a contact that is not open"),
    /// A contact came to a queue again although nothing said that it had left it.
    MISSING_END("missing-end", "shows that an earlier visit ended without a word"),
    /// The telephone system started again while the contact was open.
    ENDED_BY_RESTART("ended-by-restart", "was open when the telephone system started again"),
    /// The same contact a second time in one file.
    DUPLICATE("duplicate", "is there a second time"),
    /// A purchase that names no customer.
    NO_CUSTOMER("no-customer", "names no customer"),
    /// A price of zero: a gift, a sample or a correction of the stock.
    ZERO_PRICE("zero-price", "has a price of zero"),
    /// A price or an amount below zero where nothing is cancelled.
    NEGATIVE_PRICE("negative-price", "has a price below zero"),
    /// A quantity of zero.
    NO_QUANTITY("no-quantity", "has a quantity of zero"),
    /// A cancellation with a quantity above zero; what is cancelled is clear all the same.
    WRONG_SIGN("wrong-sign", "is cancelled with the sign of a sale"),
    /// A text longer than is kept.
    TOO_LONG_TEXT("too-long-text", "is longer than can be kept"),
    /// A code that an earlier row of the same file has given to another customer.
    REPEATED_CODE("repeated-code", "has the code of an earlier row"),
    /// A tier that nobody knows.
    NO_SUCH_TIER("no-such-tier", "is not a tier"),
    /// A customer who is not there.
    NO_SUCH_CUSTOMER("no-such-customer", "is nobody the store knows"),
    /// A cell of a workbook whose formula came to an error.
    FORMULA_ERROR("formula-error", "has a formula that came to an error"),
    /// A named limit was reached: queues, agents, visits of a contact, events of a log.
    OVER_LIMIT("over-limit", "goes past a limit");

    private final String code;
    private final String phrase;

    Dirt(String code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    /// The stable word for this kind in reports, rejects files and message keys.
    public String code() {
        return code;
    }

    String phrase() {
        return phrase;
    }
}
