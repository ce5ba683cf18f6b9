package greenlane.console.opening;

/// What can be done about a store that is not open.
public enum Remedy {
    /// Try again: the other console may be closed by now, the permission given.
    RETRY,
    /// Put the last automatic backup in the place of the damaged file, which is kept.
    RESTORE,
    /// Begin with an empty store; the damaged file is kept.
    START_OVER,
    /// Do not begin with an empty store after all.
    BACK,
    /// End the program.
    CLOSE
}
