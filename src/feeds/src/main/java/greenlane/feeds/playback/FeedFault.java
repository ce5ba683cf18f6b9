package greenlane.feeds.playback;

/// Why a feed failed, by a code that people see. The cause stands in the log.
public record FeedFault(Code code) {
    /// What went wrong.
    public enum Code {
        /// It could not be opened.
        SOURCE_UNREADABLE("FEED-1"),
        /// It broke while it was told.
        SOURCE_BROKEN("FEED-2"),
        /// It told an event earlier than the one before.
        SOURCE_OUT_OF_ORDER("FEED-3"),
        /// The floor broke on what it was told.
        FLOOR_BROKEN("FEED-4"),
        /// The playback itself broke.
        PLAYBACK_BROKEN("FEED-5");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /// The error code that people see.
        public String code() {
            return code;
        }
    }
}
