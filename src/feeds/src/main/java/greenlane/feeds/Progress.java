package greenlane.feeds;

/// How far reading has come, and whether to go on. Called on the reading thread, once a buffer (some 100 KB) at most.
public interface Progress {
    /// The total of a source whose size is not known.
    long UNKNOWN_TOTAL = -1;

    /// So many bytes of the file, as it lies on the disk, are read.
    void read(long bytesRead, long bytesTotal);

    /// Whether someone asked to stop; reading then ends soon with nothing handed over.
    boolean cancelled();

    /// Tells nobody and never stops.
    Progress NONE = new Progress() {
        @Override
        public void read(long bytesRead, long bytesTotal) {
            // Nobody asked.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
