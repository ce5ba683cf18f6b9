package greenlane.feeds.mapping;

import java.util.Optional;

/// What a column of a contact list can mean.
public enum Field {
    /// The source's own number of the contact.
    REFERENCE("reference"),
    /// The customer's number or name.
    CUSTOMER("customer"),
    /// The queue's name.
    QUEUE("queue"),
    /// The customer's tier, by the mapping's tier words.
    TIER("tier"),
    /// The agent's name.
    AGENT("agent"),
    /// Date and time at which the contact was offered.
    OFFERED("offered"),
    /// The date of the same, where date and time stand apart.
    DATE("date"),
    /// The time of day of the same.
    TIME("time"),
    /// How it ended, by the mapping's outcome words.
    OUTCOME("outcome"),
    /// How long the customer waited.
    WAIT("wait"),
    /// How long the conversation was, without hold.
    TALK("talk"),
    /// How long the customer was on hold.
    HOLD("hold"),
    /// How long the work after the contact was.
    AFTER_CALL("after-call"),
    /// Whether the agent handed the contact on: a word for yes or no, or where it went.
    TRANSFERRED("transferred"),
    /// Whether the contact was resolved; counted as a row class.
    RESOLVED("resolved"),
    /// What was written down about the contact; what tags are read from.
    NOTE("note");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /// The stable word for this field in saved mappings and message keys.
    public String code() {
        return code;
    }

    /// Whether the field is a length of time.
    public boolean isLength() {
        return switch (this) {
            case WAIT, TALK, HOLD, AFTER_CALL -> true;
            case REFERENCE, CUSTOMER, QUEUE, TIER, AGENT, OFFERED, DATE, TIME, OUTCOME, TRANSFERRED, RESOLVED, NOTE ->
                false;
        };
    }

    /// The field with this word.
    public static Optional<Field> of(String code) {
        for (Field field : values()) {
            if (field.code.equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
