package greenlane.sync;

/// How this console stands with a central service: what the status line says of it.
public sealed interface SyncState {
    /// No central service was ever named to this console. Everything it knows is in its own store, and nothing waits to be sent.
    record NotEnabled() implements SyncState {}
}
