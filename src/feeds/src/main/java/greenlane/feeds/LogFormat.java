package greenlane.feeds;

import java.util.Optional;

/// The formats of log files, each with the stable word that options and stored settings use.
public enum LogFormat {
    /// The call-by-call log of the Technion's "Anonymous Bank", tab-separated.
    TECHNION("technion"),
    /// The `queue_log` of an Asterisk telephone system, separated by `|`.
    ASTERISK("asterisk"),
    /// Any delimited file of contacts, read through a saved column mapping.
    MAPPED("mapped");

    private final String code;

    LogFormat(String code) {
        this.code = code;
    }

    /// The stable word for this format; also the `source` of its contacts, save for mapped files, whose mapping names it.
    public String code() {
        return code;
    }

    /// The format with this word.
    public static Optional<LogFormat> of(String code) {
        for (LogFormat format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
