package greenlane.console.shell;

/// Whether a place of the sidebar can be gone to.
enum NavState {
    /// It can.
    READY,
    /// It has a screen, and nothing to show there before there is data.
    NEEDS_DATA,
    /// Its screen comes with a later version.
    LATER
}
