package greenlane.core.floor;

/// How a visit to a queue, or a contact's self-service, came to its end.
public enum Outcome {
    /// An agent answered; the contact may have been handed on afterwards.
    ANSWERED,
    /// The customer gave up while waiting.
    ABANDONED,
    /// The queue's own limit sent the customer elsewhere.
    TIMED_OUT,
    /// The customer chose another way by a key, for example a call-back.
    LEFT_BY_KEY,
    /// Self-service was enough; no queue was entered.
    SELF_SERVED
}
