package greenlane.console.importing;

import java.util.List;
import java.util.Optional;

import greenlane.feeds.LogFormat;
import greenlane.feeds.mapping.Field;

/// The columns of a log whose layout is known: shown, not changed.
///
/// @param field what the column becomes; empty where it only serves to check the others
record KnownLayout(String column, Optional<Field> field) {
    private static final List<KnownLayout> TECHNION = List.of(used("call_id", Field.REFERENCE),
            used("customer_id", Field.CUSTOMER), used("priority", Field.TIER), used("type", Field.QUEUE),
            used("date", Field.DATE), used("vru_entry", Field.TIME), checked("vru_exit"), checked("vru_time"),
            checked("q_start"), checked("q_exit"), used("q_time", Field.WAIT), used("outcome", Field.OUTCOME),
            checked("ser_start"), checked("ser_exit"), used("ser_time", Field.TALK), used("server", Field.AGENT));
    private static final List<KnownLayout> ASTERISK = List.of(used("time", Field.OFFERED),
            used("callid", Field.REFERENCE), used("queuename", Field.QUEUE), used("agent", Field.AGENT),
            used("event", Field.OUTCOME), used("data1", Field.WAIT), used("data2", Field.TALK), checked("data3"));

    /// The columns of a format; none for a file that is mapped.
    static List<KnownLayout> of(LogFormat format) {
        return switch (format) {
            case TECHNION -> TECHNION;
            case ASTERISK -> ASTERISK;
            case MAPPED -> List.of();
        };
    }

    private static KnownLayout used(String column, Field field) {
        return new KnownLayout(column, Optional.of(field));
    }

    private static KnownLayout checked(String column) {
        return new KnownLayout(column, Optional.empty());
    }
}
