package greenlane.console.live;

/// The six figures of the floor, in the order of the strip. Their texts are `live.figure.` and [#word()].
enum FigureKind {
    WAITING("waiting"), LONGEST("longest"), SERVICE_LEVEL("serviceLevel"), ASA("asa"), ABANDON("abandon"), OCCUPANCY(
            "occupancy");

    private final String word;

    FigureKind(String word) {
        this.word = word;
    }

    /// The figure's word in the keys of its texts.
    String word() {
        return word;
    }

    /// Whether the value is a length in milliseconds.
    boolean length() {
        return this == LONGEST || this == ASA;
    }

    /// Whether it is read off at a moment, and so of the same moment as the tables.
    boolean state() {
        return !rate();
    }

    /// Whether it is counted over a while, not read off at a moment.
    boolean rate() {
        return this == SERVICE_LEVEL || this == ASA || this == ABANDON;
    }

    /// Whether the value is a share, 0 to 1.
    boolean share() {
        return this == SERVICE_LEVEL || this == ABANDON || this == OCCUPANCY;
    }
}
