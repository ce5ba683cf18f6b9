package greenlane.core.floor;

/// What became of an event.
enum Step {
    /// It fitted.
    APPLIED,
    /// It came in the wrong order and was put right, or had been overtaken and no longer matters.
    REPAIRED,
    /// It was known already.
    DUPLICATE,
    /// What it depends on has not arrived yet.
    PARK,
    /// It contradicts what is known.
    IMPOSSIBLE,
    /// It names something outside the directory.
    OUT_OF_RANGE,
    /// There is no room for it.
    OVER_LIMIT
}
