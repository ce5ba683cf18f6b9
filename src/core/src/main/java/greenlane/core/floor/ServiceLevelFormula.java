package greenlane.core.floor;

/// What the answers within target are divided by. The field uses several; a figure always says which.
public enum ServiceLevelFormula {
    /// Within target ÷ all that left the queue (answered, abandoned, timed out, left by key). ISO 18295-1 usage.
    OF_OFFERED,
    /// Within target ÷ all that left the queue, less those who abandoned within the target.
    OF_OFFERED_LESS_EARLY_ABANDONS,
    /// Within target ÷ answered. Blind to those who gave up; kept because many contracts are written so.
    OF_ANSWERED
}
