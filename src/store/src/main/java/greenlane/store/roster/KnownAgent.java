package greenlane.store.roster;

/// An agent the centre has; `team` may be empty.
public record KnownAgent(String name, String team) {
    public KnownAgent {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an agent needs a name");
        }
    }
}
